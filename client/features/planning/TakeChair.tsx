import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useOnline } from '../../live/online.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { planningText } from './planning.text.ts'

interface Props {
  readonly meeting: Meeting
  /** Beside words that say why. */
  readonly short?: boolean
}

/** 接任主持, for the deputy alone; it stands out once the chair's page is gone. */
export function TakeChair({ meeting, short }: Props) {
  const t = useText(planningText)
  const [isOpen, setOpen] = useState(false)
  const [, navigate] = useLocation()
  const isLost = !useOnline().has(meeting.chairId)
  const chair = useBoard((s) => s.seat.get(meeting.chairId)?.name ?? '')
  const input = { meetingId: meeting.id }
  return (
    <>
      <GateButton
        command="takeChair"
        about={input}
        tone={isLost ? 'primary' : 'quiet'}
        onClick={() => setOpen(true)}
      >
        {isLost && !short ? t.takeLost : t.take}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.takeTitle}
        command="takeChair"
        submit={t.take}
        input={input}
        onDone={() => navigate('/chair')}
      >
        <p>{t.takeLead(chair)}</p>
      </CommandDialog>
    </>
  )
}
