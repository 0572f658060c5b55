import { useState } from 'react'
import type { MeetingId, SeatId } from '../../../domain/ids.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { agendaText } from './agenda.text.ts'
import css from './PickIssue.module.css'
import { PresenterSelect } from './PresenterSelect.tsx'

/** An item without an issue: a report, or a matter that nobody has listed. */
export function WriteItem({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(agendaText)
  const words = useText(meetingWords)
  const [title, setTitle] = useState('')
  const [type, setType] = useState<'INFORM' | 'DELIBERATE'>('DELIBERATE')
  const [presenterId, setPresenter] = useState<SeatId>()
  const isEmpty = title.trim() === ''
  return (
    <div className={css['pick']}>
      <TextInput
        label={t.itemTitle}
        hint={t.itemTitleHint}
        maxLength={100}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <ChipGroup
        legend={t.type}
        options={(['DELIBERATE', 'INFORM'] as const).map((value) => ({
          value,
          label: words.itemType[value],
        }))}
        value={type}
        onChange={setType}
      />
      <PresenterSelect value={presenterId} onChange={setPresenter} />
      <CommandButton
        command="putItem"
        tone="primary"
        blocked={isEmpty ? t.writeTitle : undefined}
        input={{ meetingId, type, title, ...(presenterId ? { presenterId } : {}) }}
        onDone={() => {
          showToast({ text: t.added(title), tone: 'good' })
          setTitle('')
        }}
      >
        {t.put}
      </CommandButton>
    </div>
  )
}
