import { useEffect, useState } from 'react'
import type { Method } from '../../../domain/committee/Settings.ts'
import { METHODS } from '../../../domain/committee/Settings.ts'
import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNotes } from '../../live/notes.ts'
import { useCommand } from '../../live/useCommand.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
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
  const words = useText(voteWords).method
  const notes = useNotes({ kind: 'item', id: item.id })
  const usual = useBoard(
    (state) => settingsOf(state, state.meeting.get(item.meetingId)).defaultMethod,
  )
  const [text, setText] = useState<string>()
  const [method, setMethod] = useState<Method>(usual)
  const [major, setMajor] = useState(false)
  const { send, pending, refusal } = useCommand('proposeMotion')
  const draft = notes?.motion.toString() ?? ''
  // The draft may arrive after the dialog; what was typed here since then stays.
  useEffect(() => {
    if (draft !== '') setText((typed) => typed ?? draft)
  }, [draft])

  const finalText = (text ?? '').trim()
  const submit = async () => {
    if ((await send({ itemId: item.id, method, major, text: finalText })).ok) onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={t.proposeTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            tone="primary"
            pending={pending}
            blocked={finalText === '' ? t.missing : undefined}
            onClick={() => void submit()}
          >
            {t.proposeSend}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <p>{t.proposeLead}</p>
        <TextArea
          label={t.proposeText}
          hint={t.proposeHint}
          rows={4}
          maxLength={2000}
          value={text ?? ''}
          error={refusal?.text}
          onChange={(event) => setText(event.target.value)}
        />
        <ChipGroup
          legend={t.proposeMethod}
          options={METHODS.map((value) => ({ value, label: words[value] }))}
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
      </div>
    </Sheet>
  )
}
