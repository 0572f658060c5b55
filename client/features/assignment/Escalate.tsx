import { useState } from 'react'
import type { UnitId } from '../../../domain/ids.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { addWorkdays, dayOf } from '../../../domain/time.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { assignmentText } from './assignment.text.ts'
import { dueAtOf } from './dueDates.ts'
import css from './LeadPicker.module.css'
import { UnitChecks } from './UnitChecks.tsx'
import { useSuggestion } from './useSuggestion.ts'

const REPLY_WORKDAYS = 10

/** 吹哨: whom it goes to, why, and the day by which an answer is due. */
export function Escalate({ item }: { readonly item: AgendaItem }) {
  const t = useText(assignmentText)
  const { text } = useSuggestion(item)
  const subdistrict = useBoard((s) =>
    [...s.unit.values()].filter((u) => u.kind === 'SUBDISTRICT_OFFICE').map((u) => u.id),
  )
  const [draft, setDraft] = useState<Draft>()
  const replyDueAt = draft && dueAtOf(draft.replyOn)
  const isReady =
    draft && draft.toUnitIds.length > 0 && draft.reason.trim() !== '' && replyDueAt !== undefined
  return (
    <>
      <GateButton
        command="escalateItem"
        about={{ itemId: item.id }}
        icon="whistle"
        hotkey="E"
        onClick={() =>
          setDraft({
            toUnitIds: subdistrict,
            reason: text,
            replyOn: dayOf(addWorkdays(serverNow(), REPLY_WORKDAYS)),
          })
        }
      >
        {t.escalate}
      </GateButton>
      {draft && (
        <CommandDialog
          open
          onClose={() => setDraft(undefined)}
          title={t.escalateTitle}
          shape="wide"
          command="escalateItem"
          submit={t.escalate}
          lacking={draft.toUnitIds.length === 0 ? t.pickTo : t.writeWhy}
          input={
            isReady
              ? {
                  itemId: item.id,
                  toUnitIds: [...draft.toUnitIds],
                  reason: draft.reason,
                  replyDueAt,
                }
              : undefined
          }
        >
          <div>
            <span className={css['legend']}>{t.to}</span>
            <UnitChecks
              label={t.to}
              chosen={draft.toUnitIds}
              onChange={(toUnitIds) => setDraft({ ...draft, toUnitIds })}
            />
          </div>
          <TextArea
            label={t.why}
            rows={3}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
          />
          <TextInput
            label={t.replyDue}
            hint={t.replyHint}
            type="date"
            value={draft.replyOn}
            onChange={(event) => setDraft({ ...draft, replyOn: event.target.value })}
          />
        </CommandDialog>
      )}
    </>
  )
}

interface Draft {
  readonly toUnitIds: readonly UnitId[]
  readonly reason: string
  readonly replyOn: string
}
