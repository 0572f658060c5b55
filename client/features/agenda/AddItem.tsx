import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { agendaText } from './agenda.text.ts'
import { PickIssue } from './PickIssue.tsx'
import { WriteItem } from './WriteItem.tsx'

/** Items for the agenda: from the issue list, or written here. */
export function AddItem({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(agendaText)
  const [isOpen, setOpen] = useState(false)
  const [way, setWay] = useState<'list' | 'written'>('list')
  return (
    <>
      <GateButton
        command="putItem"
        about={{ meetingId }}
        tone="quiet"
        icon="plus"
        onClick={() => setOpen(true)}
      >
        {t.add}
      </GateButton>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t.addTitle} shape="wide">
        <Tabs
          label={t.addTitle}
          value={way}
          onChange={setWay}
          tabs={[
            { value: 'list', label: t.fromList },
            { value: 'written', label: t.written },
          ]}
        >
          {way === 'list' ? (
            <PickIssue meetingId={meetingId} />
          ) : (
            <WriteItem meetingId={meetingId} />
          )}
        </Tabs>
      </Dialog>
    </>
  )
}
