import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'

interface Props {
  readonly meetingId: MeetingId
  readonly onClose: () => void
}

/** 临时议题: an emergency only, for the chair to approve. */
export function AdHocDialog({ meetingId, onClose }: Props) {
  const t = useText(meetingNowText)
  const [title, setTitle] = useState('')
  const [emergency, setEmergency] = useState(false)
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={t.adHocTitle}
      command="requestAdHoc"
      input={title.trim() ? { meetingId, title, emergency } : undefined}
      lacking={t.missing}
      submit={t.adHocSend}
      onDone={() => showToast({ text: t.adHocSent, tone: 'good' })}
    >
      <p>{t.adHocLead}</p>
      <TextInput
        label={t.adHocField}
        maxLength={100}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={emergency}
          onChange={(event) => setEmergency(event.target.checked)}
        />
        {t.adHocEmergency}
      </label>
    </CommandDialog>
  )
}
