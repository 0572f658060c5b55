import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { agendaText } from './agenda.text.ts'

/** 临时议题: the button and its form. What is no emergency is sent to the list instead. */
export function AdHocItem({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(agendaText)
  const [isOpen, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [isUrgent, setUrgent] = useState<'yes' | 'no'>()
  const lacking = isUrgent === 'no' ? t.notEmergency : isUrgent ? t.writeTitle : t.emergency
  const isReady = isUrgent === 'yes' && title.trim() !== ''
  return (
    <>
      <GateButton
        command="requestAdHoc"
        about={{ meetingId }}
        tone="quiet"
        icon="plus"
        onClick={() => setOpen(true)}
      >
        {t.adHoc}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        onDone={() => {
          setTitle('')
          setUrgent(undefined)
        }}
        title={t.adHocTitle}
        command="requestAdHoc"
        submit={t.propose}
        lacking={lacking}
        input={isReady ? { meetingId, emergency: true, title } : undefined}
      >
        <p>{t.adHocLead}</p>
        <TextInput
          label={t.adHocWhat}
          data-autofocus
          maxLength={100}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <ChipGroup
          legend={t.emergency}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          value={isUrgent}
          onChange={setUrgent}
        />
        {isUrgent === 'no' && <p role="status">{t.notEmergency}</p>}
      </CommandDialog>
    </>
  )
}
