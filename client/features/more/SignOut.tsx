import { useState } from 'react'
import { useConnection } from '../../live/connection.ts'
import { signOut } from '../../live/session.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { moreText } from './more.text.ts'

/** 退出登录, after saying what is lost with it. */
export function SignOut({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const t = useText(moreText)
  const link = useConnection()
  const [isAsking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  const leave = async () => {
    setPending(true)
    const isOut = await signOut()
    setPending(false)
    if (isOut) onSignedOut()
    else showToast({ text: t.signOutFailed, tone: 'bad' })
  }
  return (
    <>
      <Button tone="quiet" icon="leave" onClick={() => setAsking(true)}>
        {t.signOut}
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t.signOut}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button tone="danger" pending={pending} onClick={() => void leave()}>
              {t.signOut}
            </Button>
          </>
        }
      >
        <p>{t.signOutAsk}</p>
        {(link === 'saving' || link === 'unsaved') && <p>{t.signOutUnsaved}</p>}
      </Dialog>
    </>
  )
}
