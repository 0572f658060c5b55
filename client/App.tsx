import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { GalleryPage } from './gallery.ts'
import {
  AdminPage,
  ArchivePage,
  ChairPage,
  IssuesPage,
  JoinPage,
  LinkPage,
  MemberPage,
  MinutesPage,
  NotFoundPage,
  ScreenPage,
  SettingsPage,
  SetupPage,
  SignInPage,
} from './lazyPages.ts'
import { HomePage } from './pages/HomePage.tsx'
import { NoticeBar } from './parts/NoticeBar.tsx'
import { SignedIn } from './parts/SignedIn.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { Page } from './ui/Page.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { Toasts } from './ui/Toasts.tsx'

/** Every address of the product. Each page is fetched when it is first opened. */
export function App() {
  const [path] = useLocation()
  return (
    <>
      <ErrorBoundary resetKey={path}>
        <Suspense fallback={<Opening />}>
          <Switch>
            <Route path="/j" component={LinkPage} />
            <Route path="/join" component={JoinPage} />
            <Route path="/sign-in" component={SignInPage} />
            <Route path="/setup" component={SetupPage} />
            {GalleryPage && <Route path="/gallery" component={GalleryPage} />}
            <Route>
              <SignedIn>
                <Switch>
                  <Route path="/" component={HomePage} />
                  <Route path="/m" component={MemberPage} />
                  <Route path="/chair" component={ChairPage} />
                  <Route path="/screen" component={ScreenPage} />
                  <Route path="/issues/:id?" component={IssuesPage} />
                  <Route path="/archive" component={ArchivePage} />
                  <Route path="/archive/:meetingId" component={MinutesPage} />
                  <Route path="/area" component={ArchivePage} />
                  <Route path="/settings" component={SettingsPage} />
                  <Route path="/admin" component={AdminPage} />
                  <Route component={NotFoundPage} />
                </Switch>
              </SignedIn>
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <NoticeBar />
      <Toasts />
    </>
  )
}

const Opening = () => (
  <Page title="…">
    <Skeleton lines={6} />
  </Page>
)
