import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { Table } from '../../ui/Table.tsx'
import { AccessRow } from './AccessRow.tsx'
import { accessText } from './access.text.ts'
import css from './AccessTab.module.css'
import type { DeskProps } from './CommitteeDesk.tsx'
import type { IssuedLink } from './CommitteeView.ts'
import { SCREEN } from './CommitteeView.ts'
import { FormFault } from './FormFault.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'
import { hasWayIn } from './Steps.tsx'
import { usePost } from './usePost.ts'

/** Whom an action is about; the big screen has the empty id. */
export interface Holder {
  readonly id: string
  readonly name: string
}

/** How everybody gets in: links with QR codes, and passwords for those who want one. */
export function AccessTab(
  props: DeskProps & { readonly onCards: (links: readonly IssuedLink[]) => void },
) {
  const { view, path, again, onCards } = props
  const t = useText(accessText)
  const { send, pending, error } = usePost()
  const [issued, setIssued] = useState<{ readonly holder: Holder; readonly link: IssuedLink }>()
  const [password, setPassword] = useState<Holder>()
  const missing = view.seats.filter((s) => !hasWayIn(view, s.id))
  const ask = async (seatIds: readonly string[], screen: boolean, replace: boolean) => {
    const form = { seatIds, screen, replace }
    const answer = await send<{ links: readonly IssuedLink[] }>(`${path}/links`, form)
    if (answer) await again()
    return answer?.links
  }
  const issueMany = async (seatIds: readonly string[], replace: boolean) => {
    const links = await ask(seatIds, false, replace)
    if (links) onCards(links)
  }
  const issueOne = async (holder: Holder, replace: boolean) => {
    const isScreen = holder.id === SCREEN
    const [link] = (await ask(isScreen ? [] : [holder.id], isScreen, replace)) ?? []
    if (link) setIssued({ holder, link })
  }
  const row = { view, path, again, onIssue: issueOne, onPassword: setPassword }
  return (
    <div className={css['access']}>
      <p className={css['lead']}>{t.lead}</p>
      <div className={css['actions']}>
        {missing.length > 0 && (
          <Button
            tone="primary"
            icon="print"
            pending={pending}
            onClick={() =>
              void issueMany(
                missing.map((s) => s.id),
                false,
              )
            }
          >
            {t.issueMissing(missing.length)}
          </Button>
        )}
        {view.seats.length > 0 && missing.length < view.seats.length && (
          <HoldButton
            consequence={t.reissueAllAsk(view.seats.length)}
            onConfirm={() =>
              void issueMany(
                view.seats.map((s) => s.id),
                true,
              )
            }
            pending={pending}
          >
            {t.reissueAll}
          </HoldButton>
        )}
      </div>
      <FormFault text={error} />
      <div className={css['list']}>
        <Table caption={t.links} dense>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.links}</th>
              <th scope="col">{t.username}</th>
              <th scope="col">
                <span className="visually-hidden">{t.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <AccessRow {...row} holder={{ id: SCREEN, name: t.screen }} about={t.screenHint} />
            {view.seats.map(({ id, name, post }) => (
              <AccessRow key={id} {...row} holder={{ id, name }} about={post} />
            ))}
          </tbody>
        </Table>
      </div>
      {view.seats.length === 0 && <p>{t.noSeats}</p>}
      {issued && <LinkDialog {...issued} onClose={() => setIssued(undefined)} />}
      {password && (
        <PasswordDialog
          path={path}
          holder={password}
          username={view.access[password.id]?.username}
          onClose={() => setPassword(undefined)}
          onDone={again}
        />
      )}
    </div>
  )
}
