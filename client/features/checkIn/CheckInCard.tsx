import { Suspense, useState } from 'react'
import { attendanceId } from '../../../domain/ids.ts'
import { openStay } from '../../../domain/meeting/Attendance.ts'
import { rollOf, settingsOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { checkInText } from './checkIn.text.ts'
import css from './CheckInCard.module.css'
import { HereLine } from './HereLine.tsx'
import { lazily } from '../../ui/lazily.ts'

const LeaveDialog = lazily(async () => ({
  default: (await import('./LeaveDialog.tsx')).LeaveDialog,
}))
const CheckOutDialog = lazily(async () => ({
  default: (await import('./CheckOutDialog.tsx')).CheckOutDialog,
}))

/** 签到, or one line once that is done. Nothing for those without a seat and after the meeting. */
export function CheckInCard({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(checkInText)
  const self = useSelf()
  const attendance = useBoard((state) =>
    self ? state.attendance.get(attendanceId(meeting.id, self.id)) : undefined,
  )
  const votes = useBoard((state) => self !== undefined && rollOf(state, meeting).includes(self.id))
  const remoteCounts = useBoard((state) => settingsOf(state, meeting).remoteAttendanceCounts)
  const [dialog, setDialog] = useState<'leave' | 'out'>()
  const close = () => setDialog(undefined)
  if (!self || isOver(meeting)) return null

  const stay = openStay(attendance)
  if (stay)
    return (
      <>
        <HereLine stay={stay} onCheckOut={() => setDialog('out')} />
        {dialog === 'out' && (
          <Suspense fallback={null}>
            <CheckOutDialog meetingId={meeting.id} onClose={close} />
          </Suspense>
        )}
      </>
    )
  const last = attendance?.stays.at(-1)
  const input = { meetingId: meeting.id }
  return (
    <Panel title={t.title} look="marked">
      {attendance?.leave && (
        <p className={css['state']}>
          <Icon name="leave" />
          {t.onLeave(attendance.leave.reason)}
        </p>
      )}
      <p className={css['lead']}>
        {last?.outAt !== undefined
          ? `${t.leftAt(timeOfDay(last.outAt))}。${t.again}`
          : votes
            ? t.lead
            : t.leadObserver}
      </p>
      <div className={css['ways']}>
        <CommandButton
          command="checkIn"
          input={{ ...input, via: 'ONSITE' }}
          tone="primary"
          size="large"
          icon="place"
        >
          {t.onsite}
        </CommandButton>
        <CommandButton
          command="checkIn"
          input={{ ...input, via: 'REMOTE' }}
          size="large"
          icon="screen"
        >
          {t.remote}
        </CommandButton>
      </div>
      {votes && !remoteCounts && <p className={css['hint']}>{t.remoteNotCounted}</p>}
      {votes && meeting.phase === 'NOTICED' && !attendance?.leave && (
        <Button tone="quiet" icon="leave" onClick={() => setDialog('leave')}>
          {t.leave}
        </Button>
      )}
      {dialog === 'leave' && (
        <Suspense fallback={null}>
          <LeaveDialog meetingId={meeting.id} onClose={close} />
        </Suspense>
      )}
    </Panel>
  )
}
