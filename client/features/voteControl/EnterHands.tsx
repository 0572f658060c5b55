import { useState } from 'react'
import type { SeatId } from '../../../domain/ids.ts'
import { attendanceId } from '../../../domain/ids.ts'
import { openStay } from '../../../domain/meeting/Attendance.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { Choice } from '../../../domain/vote/Ballot.ts'
import { eligibleNow, hasVoted } from '../../../domain/vote/lookup.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { useGate } from '../../parts/useGate.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './EnterHands.module.css'
import own from './OwnBallot.module.css'
import { ALL_CHOICES, CHOICE_ICONS } from './OwnBallot.tsx'
import { voteControlText } from './voteControl.text.ts'

interface Props {
  readonly motion: VotingMotion
  readonly meeting: Meeting
}

/** 代录: the recorder writes down hands raised in the room, for members without a phone. */
export function EnterHands({ motion, meeting }: Props) {
  const t = useText(voteControlText)
  const words = useText(voteWords)
  const gate = useGate('enterHand', { motionId: motion.id })
  const byHand = motion.method === 'SHOW_OF_HANDS' || motion.method === 'ORAL'
  // What this page has entered, so that a slip can be put right; the board shows nobody's choice.
  const [entered, setEntered] = useState<ReadonlyMap<SeatId, Choice>>(new Map())
  const seatIds = useBoard((s) =>
    eligibleNow(s, meeting, motion)
      .filter(
        (id) =>
          openStay(s.attendance.get(attendanceId(meeting.id, id)))?.via === 'ONSITE' &&
          (entered.has(id) || !hasVoted(s, motion, id)),
      )
      .sort((a, b) => Number(a === meeting.chairId) - Number(b === meeting.chairId)),
  )
  if (!gate.isMine || !byHand) return null
  return (
    <Panel title={t.hands} level={4} look="plain">
      <p className={css['lead']}>{t.handsLead}</p>
      {seatIds.length === 0 && <p>{t.handsAll}</p>}
      <ul className={css['rows']}>
        {seatIds.map((seatId) => (
          <li key={seatId} className={css['row']}>
            <span className={css['name']}>
              <SeatName seatId={seatId} />
            </span>
            {ALL_CHOICES.map((choice) => (
              <span key={choice} className={own['own']} data-bare>
                <CommandButton
                  command="enterHand"
                  input={{ motionId: motion.id, round: motion.round, seatId, choice }}
                  icon={CHOICE_ICONS[choice]}
                  aria-pressed={entered.get(seatId) === choice}
                  className={own[choice]}
                  onDone={() => setEntered(new Map(entered).set(seatId, choice))}
                >
                  {words.choice[choice]}
                </CommandButton>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
