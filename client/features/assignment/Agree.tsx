import { useState } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { assignmentText } from './assignment.text.ts'

/** 通报完毕, or consent without a vote, for which the chair has to ask first. */
export function Agree({ item }: { readonly item: AgendaItem }) {
  const t = useText(assignmentText)
  const [isOpen, setOpen] = useState(false)
  const input = { itemId: item.id }
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
        input={input}
      >
        <p>{t.agreeAsk}</p>
      </CommandDialog>
    </>
  )
}
