import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { ui } from '../../ui/ui.text.ts'
import { accessText } from './access.text.ts'
import type { Holder } from './AccessTab.tsx'
import { SCREEN } from './CommitteeView.ts'
import { FormFault } from './FormFault.tsx'
import { usePost } from './usePost.ts'

interface Props {
  readonly asked: 'revoke' | 'close' | 'reopen'
  readonly path: string
  readonly again: () => Promise<void>
  readonly holder: Holder
  readonly onClose: () => void
}

/** Asks before a seat's links end, or the seat is shut out or let in again. */
export function AccessAsk({ asked, path, again, holder, onClose }: Props) {
  const t = useText(accessText)
  const words = useText(ui)
  const { send, pending, error } = usePost()
  const { title, ask, done } = {
    revoke: { title: t.revoke, ask: t.revokeAsk(holder.name), done: t.revoked },
    close: { title: t.closeAccess, ask: t.closeAsk(holder.name), done: t.closeDone },
    reopen: { title: t.reopenAccess, ask: t.reopenAsk(holder.name), done: t.reopenDone },
  }[asked]
  const post = () => {
    const whom = holder.id === SCREEN ? {} : { seatId: holder.id }
    if (asked === 'revoke') return send(`${path}/links/revoke`, whom)
    return send(`${path}/access`, { ...whom, isOpen: asked === 'reopen' })
  }
  const run = async () => {
    if (!(await post())) return
    await again()
    onClose()
    showToast({ text: done, tone: 'good' })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            tone={asked === 'reopen' ? 'primary' : 'danger'}
            pending={pending}
            onClick={() => void run()}
          >
            {title}
          </Button>
        </>
      }
    >
      <p>{ask}</p>
      <FormFault text={error} />
    </Dialog>
  )
}
