import { lazily } from './ui/lazily.ts'

// The pages, each in a file of its own that is fetched when it is first opened.

const link = async () => ({ default: (await import('./pages/LinkPage.tsx')).LinkPage })
const join = async () => ({ default: (await import('./pages/JoinPage.tsx')).JoinPage })
const signIn = async () => ({ default: (await import('./pages/SignInPage.tsx')).SignInPage })
const setup = async () => ({ default: (await import('./pages/SetupPage.tsx')).SetupPage })
const member = async () => ({ default: (await import('./pages/MemberPage.tsx')).MemberPage })
const chair = async () => ({ default: (await import('./pages/ChairPage.tsx')).ChairPage })
const screen = async () => ({ default: (await import('./pages/ScreenPage.tsx')).ScreenPage })
const issues = async () => ({ default: (await import('./pages/IssuesPage.tsx')).IssuesPage })
const archive = async () => ({ default: (await import('./pages/ArchivePage.tsx')).ArchivePage })
const minutes = async () => ({ default: (await import('./pages/MinutesPage.tsx')).MinutesPage })
const settings = async () => ({ default: (await import('./pages/SettingsPage.tsx')).SettingsPage })
const admin = async () => ({ default: (await import('./pages/AdminPage.tsx')).AdminPage })
const notFound = async () => ({ default: (await import('./pages/NotFoundPage.tsx')).NotFoundPage })

export const LinkPage = lazily(link)
export const JoinPage = lazily(join)
export const SignInPage = lazily(signIn)
export const SetupPage = lazily(setup)
export const MemberPage = lazily(member)
export const ChairPage = lazily(chair)
export const ScreenPage = lazily(screen)
export const IssuesPage = lazily(issues)
export const ArchivePage = lazily(archive)
export const MinutesPage = lazily(minutes)
export const SettingsPage = lazily(settings)
export const AdminPage = lazily(admin)
export const NotFoundPage = lazily(notFound)

/** What an address will need, fetched while the page still asks who it is. Most people are members. */
const AHEAD: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
  '/': [member],
  '/j': [link, member],
  '/join': [join],
  '/sign-in': [signIn],
  '/m': [member],
  '/chair': [chair],
  '/screen': [screen],
}

export const fetchAhead = (path: string): void => {
  // A page that cannot be fetched now is fetched again, and complains, when it is opened.
  for (const load of AHEAD[path] ?? []) load().catch(() => undefined)
}
