import { lazy } from 'react'

// The pages, each in a file of its own that is fetched when it is first opened.

export const AdminPage = lazy(async () => ({
  default: (await import('./pages/AdminPage.tsx')).AdminPage,
}))
export const ArchivePage = lazy(async () => ({
  default: (await import('./pages/ArchivePage.tsx')).ArchivePage,
}))
export const ChairPage = lazy(async () => ({
  default: (await import('./pages/ChairPage.tsx')).ChairPage,
}))
export const HomePage = lazy(async () => ({
  default: (await import('./pages/HomePage.tsx')).HomePage,
}))
export const IssuesPage = lazy(async () => ({
  default: (await import('./pages/IssuesPage.tsx')).IssuesPage,
}))
export const JoinPage = lazy(async () => ({
  default: (await import('./pages/JoinPage.tsx')).JoinPage,
}))
export const LinkPage = lazy(async () => ({
  default: (await import('./pages/LinkPage.tsx')).LinkPage,
}))
export const MemberPage = lazy(async () => ({
  default: (await import('./pages/MemberPage.tsx')).MemberPage,
}))
export const MinutesPage = lazy(async () => ({
  default: (await import('./pages/MinutesPage.tsx')).MinutesPage,
}))
export const NotFoundPage = lazy(async () => ({
  default: (await import('./pages/NotFoundPage.tsx')).NotFoundPage,
}))
export const ScreenPage = lazy(async () => ({
  default: (await import('./pages/ScreenPage.tsx')).ScreenPage,
}))
export const SetupPage = lazy(async () => ({
  default: (await import('./pages/SetupPage.tsx')).SetupPage,
}))
export const SignInPage = lazy(async () => ({
  default: (await import('./pages/SignInPage.tsx')).SignInPage,
}))
