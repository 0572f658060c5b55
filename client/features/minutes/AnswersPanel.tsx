import type { SeatId } from '../../../domain/ids.ts'
import { answersTo, unanswered } from '../../../domain/minutes/answers.ts'
import { seesNamesOfAnswers } from '../../../domain/minutes/answersFor.ts'
import type { AnswerCounts } from '../../../domain/minutes/answersFor.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useActor } from '../../live/useActor.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import css from './AnswersPanel.module.css'
import { minutesLifeText } from './minutesLife.text.ts'
import { useOpenFile } from './OpenFile.ts'

interface Props {
  readonly minutes: Minutes
  readonly counts: AnswerCounts
}

/** How many have confirmed, objected, not answered; who they are, for those who may know [M42]. */
export function AnswersPanel({ minutes, counts }: Props) {
  const t = useText(minutesLifeText)
  const { state } = useOpenFile()
  const actor = useActor()
  const meeting = state.meeting.get(minutes.meetingId)
  const isNamed =
    actor.kind === 'seat' && meeting && seesNamesOfAnswers(state, meeting, actor.seatId)
  const answered = counts.confirmed + counts.objected > 0
  if (minutes.phase === 'DRAFT' || (minutes.phase === 'ISSUED' && !answered)) return null
  const numbers = [
    t.confirmed(counts.confirmed),
    ...(counts.objected > 0 ? [t.objected(counts.objected)] : []),
    ...(counts.waiting > 0 ? [t.waiting(counts.waiting)] : []),
  ].join(' · ')
  if (!isNamed)
    return (
      <p className={css['answers']}>
        <b>{t.answers}</b> {numbers}
      </p>
    )
  return (
    <details className={css['answers']}>
      <summary>
        <b>{t.answers}</b> {numbers}
      </summary>
      <Named minutes={minutes} counts={counts} />
    </details>
  )
}

function Named({ minutes, counts }: Props) {
  const t = useText(minutesLifeText)
  const { state } = useOpenFile()
  const answers = answersTo(state, minutes)
  const objected = new Set(answers.filter((a) => a.answer === 'OBJECTED').map((a) => a.seatId))
  const confirmed = answers.filter((a) => a.answer === 'CONFIRMED' && !objected.has(a.seatId))
  const lists: readonly (readonly [string, readonly SeatId[]])[] = [
    [t.confirmed(counts.confirmed), confirmed.map((a) => a.seatId)],
    [t.objected(counts.objected), [...objected]],
    [t.waiting(counts.waiting), unanswered(state, minutes)],
  ]
  return (
    <dl className={css['names']}>
      {lists
        .filter(([, ids]) => ids.length > 0)
        .map(([label, ids]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Names ids={ids} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** Names in the order of the list of seats. */
export function Names({ ids }: { readonly ids: readonly SeatId[] }) {
  const { state } = useOpenFile()
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const seats = ids.flatMap((id) => state.seat.get(id) ?? []).sort((a, b) => a.order - b.order)
  return <>{seats.map((s) => s.name).join(separator)}</>
}
