import { useState } from 'react'
import type { ItemId } from '../../../domain/ids.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { meetingNowText } from './meetingNow.text.ts'

interface Props {
  readonly itemId: ItemId
  readonly onClose: () => void
}

/** 回避, with its reason. */
export function RecuseDialog({ itemId, onClose }: Props) {
  const t = useText(meetingNowText)
  const [reason, setReason] = useState('')
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={t.recuseTitle}
      command="recuse"
      input={reason.trim() ? { itemId, reason } : undefined}
      lacking={t.missing}
      submit={t.recuseSend}
    >
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
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  )
}
