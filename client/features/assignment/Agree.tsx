import { useState } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { TIMES_ASKED } from '../../../domain/meeting/consent.ts'
import { useBoard } from '../../live/boardStore.ts'
import { AskConsent } from '../../parts/AskConsent.tsx'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { assignmentText } from './assignment.text.ts'

/** 通报完毕, or consent without a vote, for which the chair has to ask first. */
export function Agree({ item }: { readonly item: AgendaItem }) {
  const t = useText(assignmentText)
  const [isOpen, setOpen] = useState(false)
  const input = { itemId: item.id }
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const asked = item.consentAskedAt?.length ?? 0
  const objectors = useBoard((s) =>
    (item.objectedByIds ?? []).map((id) => s.seat.get(id)?.name ?? '').join(separator),
  )
  if (item.type === 'INFORM')
    return (
      <CommandButton command="noteItem" input={input} tone="primary" icon="check">
        {t.noted}
      </CommandButton>
    )
  return (
    <>
      <GateButton command="noteItem" about={input} icon="check" onClick={() => setOpen(true)}>
        {t.agree}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.agreeTitle}
        command="noteItem"
        submit={t.agreed}
        lacking={objectors ? t.objected(objectors) : t.notAskedTwice}
        input={asked >= TIMES_ASKED && !objectors ? input : undefined}
      >
        <p>{t.agreeAsk}</p>
        <p role="status">
          {t.asked(asked)} {objectors && <strong>{t.objected(objectors)}</strong>}
        </p>
        {asked < TIMES_ASKED && !objectors && (
          <AskConsent meetingId={item.meetingId} items={[item]} />
        )}
      </CommandDialog>
    </>
  )
}
