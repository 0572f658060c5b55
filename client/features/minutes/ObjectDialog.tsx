import { useState } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { minutesLifeText } from './minutesLife.text.ts'
import { useOpenFile } from './OpenFile.ts'

interface Props {
  readonly minutes: Minutes
  readonly open: boolean
  readonly onClose: () => void
}

const WHOLE = ''

/** 异议 to an item or to the whole, with its reason. */
export function ObjectDialog({ minutes, open, onClose }: Props) {
  const t = useText(minutesLifeText)
  const { again } = useOpenFile()
  const { sections } = minutes.document
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const item = sections.find((s) => s.itemId === to)
  const input =
    to !== undefined && reason.trim()
      ? { meetingId: minutes.meetingId, reason, ...(item ? { itemId: item.itemId } : {}) }
      : undefined
  return (
    <CommandDialog
      open={open}
      shape="sheet"
      onClose={onClose}
      title={t.objectTitle}
      command="objectToMinutes"
      input={input}
      lacking={to === undefined ? t.noItem : t.noObjection}
      submit={t.objectSubmit}
      onDone={() => {
        setTo(undefined)
        setReason('')
        void again()
        showToast({ text: t.objectDone, tone: 'good' })
      }}
    >
      <p>{t.objectLead}</p>
      <Select
        label={t.objectTo}
        data-autofocus
        placeholder={t.pickItem}
        options={[
          ...sections.map((s) => ({ value: s.itemId as string, label: s.heading })),
          { value: WHOLE, label: t.whole },
        ]}
        value={to}
        onChange={setTo}
      />
      <TextArea
        label={t.objectReason}
        rows={4}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </CommandDialog>
  )
}
