import { Link } from 'wouter'
import type { MeetingId } from '../../../domain/ids.ts'
import { newestMinutes } from '../../../domain/minutes/lifeCycle.ts'
import type { MinutesAnswer, SignedMinutes } from '../../../domain/minutes/Minutes.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { useMay } from '../../live/useMay.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { minutesToConfirmText } from './minutesToConfirm.text.ts'
import css from './MyTasks.module.css'

/** 纪要待您确认: signed minutes of meetings that this member came to, until he has answered [M42]. */
export function MinutesToConfirm() {
  const signed = useBoard((s) =>
    [...s.meeting.keys()].flatMap((id) => {
      const newest = newestMinutes(s, id as MeetingId)
      return newest?.phase === 'SIGNED' ? [newest] : []
    }),
  )
  return signed.map((minutes) => <ToConfirm key={minutes.id} minutes={minutes} />)
}

function ToConfirm({ minutes }: { readonly minutes: SignedMinutes }) {
  const refusal = useMay('confirmMinutes', { meetingId: minutes.meetingId })
  return refusal ? null : <Unanswered minutes={minutes} />
}

/** What one has answered is in the meeting's file: the board is for everybody, and does not tell. */
function Unanswered({ minutes }: { readonly minutes: SignedMinutes }) {
  const t = useText(minutesToConfirmText)
  const self = useSelf()
  const meeting = useBoard((s) => s.meeting.get(minutes.meetingId))
  const path = encodeURIComponent(minutes.meetingId)
  const file = useFetched<{ readonly minutesAnswer?: readonly MinutesAnswer[] }>(
    `/api/meetings/${path}`,
  )
  const answers = file.state === 'ready' ? (file.data.minutesAnswer ?? []) : []
  const isAnswered = answers.some((a) => a.minutesId === minutes.id && a.seatId === self?.id)
  if (file.state === 'loading' || isAnswered) return null
  return (
    <Panel title={t.title} look="marked">
      <div className={css['toConfirm']}>
        <p>{t.lead(meeting?.no ?? minutes.docNo)}</p>
        <p>
          {t.until} <DueDate at={minutes.confirmEndsAt} />
        </p>
        <Link href={`/archive/${path}`} className={buttonClass({ tone: 'primary', size: 'large' })}>
          {t.read}
        </Link>
      </div>
    </Panel>
  )
}
