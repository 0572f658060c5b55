import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'

interface Props {
  readonly open: boolean
  readonly meetingId: MeetingId
  readonly onClose: () => void
}

/** 临时议题: an emergency only, for the chair to approve. */
export function AdHocDialog({ open, meetingId, onClose }: Props) {
  const t = useText(meetingNowText)
  const [title, setTitle] = useState('')
  const [emergency, setEmergency] = useState(false)
  const { send, pending, refusal } = useCommand('requestAdHoc')
  const submit = async () => {
    if (!(await send({ meetingId, title, emergency })).ok) return
    showToast({ text: t.adHocSent, tone: 'good' })
    setTitle('')
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t.adHocTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            tone="primary"
            pending={pending}
            blocked={title.trim() === '' ? t.missing : undefined}
            onClick={() => void submit()}
          >
            {t.adHocSend}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <p>{t.adHocLead}</p>
        <TextInput
          label={t.adHocField}
          maxLength={100}
          value={title}
          error={refusal?.text}
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
      </div>
    </Sheet>
  )
}
