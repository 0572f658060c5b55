import { useEffect, useState } from 'react'
import type { Method } from '../../../domain/committee/Settings.ts'
import { METHODS } from '../../../domain/committee/Settings.ts'
import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNotes } from '../../live/notes.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'

interface Props {
  readonly item: AgendaItem
  readonly onClose: () => void
}

/** Copies the draft that members wrote together, and freezes it as a motion. */
export function ProposeDialog({ item, onClose }: Props) {
  const t = useText(meetingNowText)
  const methods = useText(voteWords).method
  const notes = useNotes({ kind: 'item', id: item.id })
  const usual = useBoard(
    (state) => settingsOf(state, state.meeting.get(item.meetingId)).defaultMethod,
  )
  const [typed, setTyped] = useState<string>()
  const [method, setMethod] = useState<Method>(usual)
  const [major, setMajor] = useState(false)
  const draft = notes?.motion.toString() ?? ''
  // The draft may arrive after the dialog; what was typed here since then stays.
  useEffect(() => {
    if (draft !== '') setTyped((before) => before ?? draft)
  }, [draft])

  const text = (typed ?? '').trim()
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={t.proposeTitle}
      command="proposeMotion"
      input={text ? { itemId: item.id, method, major, text } : undefined}
      lacking={t.missing}
      submit={t.proposeSend}
    >
      <p>{t.proposeLead}</p>
      <TextArea
        label={t.proposeText}
        hint={t.proposeHint}
        rows={4}
        maxLength={2000}
        value={typed ?? ''}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ChipGroup
        legend={t.proposeMethod}
        options={METHODS.map((value) => ({ value, label: methods[value] }))}
        value={method}
        onChange={setMethod}
      />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={major}
          onChange={(event) => setMajor(event.target.checked)}
        />
        {t.proposeMajor}
      </label>
    </CommandDialog>
  )
}
