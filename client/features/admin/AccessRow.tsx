import { useState } from 'react'
import { useNow } from '../../live/serverClock.ts'
import { agoInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { ui } from '../../ui/ui.text.ts'
import { accessText } from './access.text.ts'
import css from './AccessTab.module.css'
import type { Holder } from './AccessTab.tsx'
import type { DeskProps } from './CommitteeDesk.tsx'
import { SCREEN } from './CommitteeView.ts'
import { FormFault } from './FormFault.tsx'
import { usePost } from './usePost.ts'

interface Props extends DeskProps {
  readonly holder: Holder
  readonly about: string
  readonly onIssue: (holder: Holder, replace: boolean) => Promise<void>
  readonly onPassword: (holder: Holder) => void
}

/** One seat's ways in, and what can be done about them. */
export function AccessRow({ view, path, again, holder, about, onIssue, onPassword }: Props) {
  const t = useText(accessText)
  const language = useLanguage()
  const now = useNow(60_000)
  const [isRevoking, setRevoking] = useState(false)
  const access = view.access[holder.id] ?? { links: 0 }
  const hasLink = access.links > 0
  const isScreen = holder.id === SCREEN
  const items = [
    ...(isScreen
      ? []
      : [{ label: t.password, icon: 'lock' as const, run: () => onPassword(holder) }]),
    ...(hasLink
      ? [{ label: t.revoke, icon: 'cross' as const, run: () => setRevoking(true), danger: true }]
      : []),
  ]
  return (
    <tr>
      <th scope="row">
        {holder.name}
        <span className={css['about']}>{about}</span>
      </th>
      <td>
        {hasLink ? t.valid(access.links) : t.none}
        {hasLink && (
          <span className={css['about']}>
            {access.lastUsedAt === undefined
              ? t.neverUsed
              : t.used(agoInWords(access.lastUsedAt, now, language))}
          </span>
        )}
      </td>
      <td>{access.username}</td>
      <td>
        <div className={css['act']}>
          <Button tone="quiet" onClick={() => void onIssue(holder, hasLink)}>
            {hasLink ? t.reissue : t.issue}
          </Button>
          {items.length > 0 && <Menu label={t.more(holder.name)} items={items} />}
        </div>
        {isRevoking && (
          <RevokeDialog {...{ path, again, holder }} onClose={() => setRevoking(false)} />
        )}
      </td>
    </tr>
  )
}

interface RevokeProps {
  readonly path: string
  readonly again: () => Promise<void>
  readonly holder: Holder
  readonly onClose: () => void
}

function RevokeDialog({ path, again, holder, onClose }: RevokeProps) {
  const t = useText(accessText)
  const words = useText(ui)
  const { send, pending, error } = usePost()
  const revoke = async () => {
    const form = holder.id === SCREEN ? {} : { seatId: holder.id }
    if (!(await send(`${path}/links/revoke`, form))) return
    await again()
    onClose()
    showToast({ text: t.revoked, tone: 'good' })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.revoke}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="danger" pending={pending} onClick={() => void revoke()}>
            {t.revoke}
          </Button>
        </>
      }
    >
      <p>{t.revokeAsk(holder.name)}</p>
      <FormFault text={error} />
    </Dialog>
  )
}
