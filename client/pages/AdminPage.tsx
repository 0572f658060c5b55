import { useLocation } from 'wouter'
import { AdminHome } from '../features/admin/AdminHome.tsx'
import { signOut } from '../live/session.ts'
import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Page } from '../ui/Page.tsx'
import { TextSizeButton } from '../ui/TextSizeButton.tsx'
import { adminPage } from './AdminPage.text.ts'

/** `/admin`: the technical administrator's desk. */
export function AdminPage() {
  const t = useText(adminPage)
  const [, navigate] = useLocation()
  const leave = async () => {
    if (await signOut()) navigate('/sign-in', { replace: true })
  }
  const head = (
    <div className="no-print">
      <Masthead
        name={t.product}
        line={t.title}
        aside={
          <>
            <TextSizeButton />
            <Button tone="quiet" icon="leave" onClick={() => void leave()}>
              {t.signOut}
            </Button>
          </>
        }
      />
    </div>
  )
  return (
    <Page title={t.title} head={head}>
      <h1 className="no-print">{t.title}</h1>
      <AdminHome />
    </Page>
  )
}
