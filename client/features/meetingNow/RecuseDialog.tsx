import { useState } from 'react'
import type { ItemId } from '../../../domain/ids.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'

interface Props {
  readonly open: boolean
  readonly itemId: ItemId
  readonly onClose: () => void
}

/** 回避, with its reason. */
export function RecuseDialog({ open, itemId, onClose }: Props) {
  const t = useText(meetingNowText)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { send, pending, refusal } = useCommand('recuse')
  const submit = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && (await send({ itemId, reason })).ok) onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t.recuseTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button tone="primary" pending={pending} onClick={() => void submit()}>
            {t.recuseSend}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <p>{t.recuseLead}</p>
        <ChipGroup
          legend={t.recuseReason}
          options={Object.values(t.recuseReasons).map((value) => ({ value, label: value }))}
          value={reason}
          onChange={setReason}
        />
        <TextInput
          label={t.recuseReason}
          hideLabel
          maxLength={200}
          value={reason}
          error={isMissing ? t.missing : refusal?.text}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
