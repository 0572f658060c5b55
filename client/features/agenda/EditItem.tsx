import { useState } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { agendaText } from './agenda.text.ts'
import css from './EditItem.module.css'
import { PresenterSelect } from './PresenterSelect.tsx'

/** Title, presenter and finding of an item, for staff and the recorder. */
export function EditItem({ item }: { readonly item: AgendaItem }) {
  const t = useText(agendaText)
  const [draft, setDraft] = useState<Draft>()
  const title = draft?.title.trim() ?? ''
  return (
    <>
      <GateButton
        command="editItem"
        about={{ itemId: item.id }}
        tone="quiet"
        icon="edit"
        onClick={() => setDraft(draftOf(item))}
      >
        {t.edit}
      </GateButton>
      {draft && (
        <CommandDialog
          open
          onClose={() => setDraft(undefined)}
          title={t.edit}
          command="editItem"
          submit={t.save}
          lacking={t.writeTitle}
          input={title === '' ? undefined : { itemId: item.id, ...changesOf(draft), title }}
        >
          <TextInput
            label={t.itemTitle}
            maxLength={100}
            value={draft.title}
            onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          />
          <PresenterSelect
            value={draft.presenterId}
            onChange={(presenterId) => setDraft({ ...draft, presenterId })}
          />
          <TextArea
            label={t.summary}
            hint={t.summaryHint}
            optional
            rows={4}
            maxLength={500}
            value={draft.summary}
            onChange={(event) => setDraft({ ...draft, summary: event.target.value })}
          />
          <TextInput
            label={t.minutes}
            optional
            type="number"
            min={1}
            max={240}
            value={draft.minutes}
            onChange={(event) => setDraft({ ...draft, minutes: event.target.value })}
          />
          <label className={css['check']}>
            <input
              type="checkbox"
              checked={draft.routine}
              onChange={(event) => setDraft({ ...draft, routine: event.target.checked })}
            />
            {t.routine}
          </label>
        </CommandDialog>
      )}
    </>
  )
}

interface Draft {
  readonly title: string
  readonly summary: string
  readonly minutes: string
  readonly routine: boolean
  readonly presenterId?: NonNullable<AgendaItem['presenterId']>
}

const draftOf = ({ title, summary, presenterId, ...item }: AgendaItem): Draft => ({
  title,
  summary: summary ?? '',
  minutes: String(item.plannedMinutes ?? ''),
  routine: item.routine ?? false,
  ...(presenterId ? { presenterId } : {}),
})

const changesOf = ({ minutes, ...rest }: Draft) => {
  const plannedMinutes = Math.round(Number(minutes))
  return plannedMinutes >= 1 && plannedMinutes <= 240 ? { ...rest, plannedMinutes } : rest
}
