import { useState } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { assignmentText } from './assignment.text.ts'

const KINDS = {
  carry: { command: 'carryOverItem', icon: 'right' },
  back: { command: 'returnItem', icon: 'undo' },
} as const

interface Props {
  readonly item: AgendaItem
  readonly kind: keyof typeof KINDS
}

/** 结转 and 退回完善: both leave a note for the next time. */
export function ItemNote({ item, kind }: Props) {
  const t = useText(assignmentText)
  const [note, setNote] = useState<string>()
  const { command, icon } = KINDS[kind]
  const [word, title, lead] =
    kind === 'carry' ? [t.carry, t.carryTitle, t.carryLead] : [t.back, t.backTitle, t.backLead]
  return (
    <>
      <GateButton
        command={command}
        about={{ itemId: item.id }}
        icon={icon}
        onClick={() => setNote('')}
      >
        {word}
      </GateButton>
      {note !== undefined && (
        <CommandDialog
          open
          onClose={() => setNote(undefined)}
          title={title}
          command={command}
          submit={word}
          lacking={t.writeNote}
          input={note.trim() === '' ? undefined : { itemId: item.id, note }}
        >
          <p>{lead}</p>
          <TextArea
            label={t.note}
            data-autofocus
            rows={4}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </CommandDialog>
      )}
    </>
  )
}
