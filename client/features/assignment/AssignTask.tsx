import { useState } from 'react'
import type { SeatId, UnitId } from '../../../domain/ids.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { assignmentText } from './assignment.text.ts'
import { dueAtOf } from './dueDates.ts'
import { LeadPicker } from './LeadPicker.tsx'
import { SupportPicker } from './SupportPicker.tsx'
import type { Suggestion } from './useSuggestion.ts'
import { useSuggestion } from './useSuggestion.ts'

interface Props {
  readonly item: AgendaItem
  readonly isNext: boolean
  /** Tasks given on this item so far. */
  readonly count: number
}

/** 交办: filled in from the triage and the motion, so that mostly one press confirms it. */
export function AssignTask({ item, isNext, count }: Props) {
  const t = useText(assignmentText)
  const suggestion = useSuggestion(item)
  const [draft, setDraft] = useState<Draft>()
  return (
    <>
      <GateButton
        command="assignTask"
        about={{ itemId: item.id }}
        tone={isNext ? 'primary' : 'secondary'}
        icon="person"
        hotkey="A"
        onClick={() => setDraft({ ...suggestion, supportUnitIds: [] })}
      >
        {count > 0 ? t.assignMore : t.assign}
      </GateButton>
      {draft && (
        <AssignForm
          item={item}
          draft={draft}
          suggestedUnitId={suggestion.leadUnitId}
          onChange={setDraft}
          onClose={() => setDraft(undefined)}
        />
      )}
    </>
  )
}

interface Draft extends Suggestion {
  readonly supportUnitIds: readonly UnitId[]
}
interface FormProps {
  readonly item: AgendaItem
  readonly draft: Draft
  readonly suggestedUnitId: UnitId | undefined
  readonly onChange: (draft: Draft) => void
  readonly onClose: () => void
}

function AssignForm({ item, draft, suggestedUnitId, onChange, onClose }: FormProps) {
  const t = useText(assignmentText)
  const { leadUnitId, ownerId, text, dueOn, supportUnitIds } = draft
  const dueAt = dueAtOf(dueOn)
  const isReady = leadUnitId && ownerId && text.trim() !== '' && dueAt !== undefined
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.assignTitle}
      shape="wide"
      command="assignTask"
      submit={t.assign}
      lacking={leadUnitId && ownerId ? (text.trim() === '' ? t.writeTask : t.pickDue) : t.pickLead}
      input={
        isReady
          ? {
              itemId: item.id,
              leadUnitId,
              ownerId,
              text,
              dueAt,
              supportUnitIds: [...supportUnitIds],
            }
          : undefined
      }
    >
      <LeadPicker
        seatId={ownerId}
        suggestedUnitId={suggestedUnitId}
        onChange={(unitId: UnitId, seatId: SeatId) =>
          onChange({
            ...draft,
            leadUnitId: unitId,
            ownerId: seatId,
            supportUnitIds: supportUnitIds.filter((id) => id !== unitId),
          })
        }
      />
      <TextArea
        label={t.task}
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
      <TextInput
        label={t.due}
        hint={`${t.dueHint} · ${t.dueBy[draft.dueRule]}`}
        type="date"
        value={dueOn}
        onChange={(event) => onChange({ ...draft, dueOn: event.target.value })}
      />
      <SupportPicker
        exceptId={leadUnitId}
        chosen={supportUnitIds}
        onChange={(next) => onChange({ ...draft, supportUnitIds: next })}
      />
    </CommandDialog>
  )
}
