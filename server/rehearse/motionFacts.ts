import type { SeatId } from '../../domain/ids.ts'
import { attendanceId } from '../../domain/ids.ts'
import { rollOf } from '../../domain/meeting/lookup.ts'
import type { State } from '../../domain/state.ts'
import { isRecused } from '../../domain/vote/lookup.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import type { MeetingRecord } from '../http/MeetingRecord.ts'
import type { Names } from './Names.ts'
import { strayNumbers } from './strayNumbers.ts'

interface Context {
  /** The item's section of the minutes. */
  readonly section: string
  /** All motions on the item. */
  readonly motions: readonly Motion[]
  readonly names: Names
}
type Decided = Extract<Motion, { phase: 'DECIDED' }>

/** A motion in one of the three forms: decided, withdrawn, or without a valid vote. */
export const motionFacts = (
  state: State,
  record: MeetingRecord,
  motion: Motion,
  { section, motions, names }: Context,
): object => {
  const id = names.theirs('motion', motion.id)
  switch (motion.phase) {
    case 'DECIDED':
      return { id, ...decidedFacts(state, record, motion) }
    case 'WITHDRAWN':
      return {
        id,
        withdrawn: true,
        withdrawnBy: motion.proposerId,
        tallyInMinutes: strayNumbers(section, motions),
      }
    case 'VOID':
    case 'VOTING':
    case 'PROPOSED':
      return { id, voided: true, tallyInMinutes: strayNumbers(section, motions) }
  }
}

const decidedFacts = (state: State, record: MeetingRecord, motion: Decided): object => {
  const { tally: t } = motion
  return {
    method: motion.method,
    major: motion.major,
    present: t.present,
    eligible: t.eligible,
    recused: t.recusedIds.toSorted(),
    approve: t.approve,
    against: t.against,
    abstain: t.abstain,
    notVoted: t.notVoted,
    passed: t.passed,
    closeSplit: t.closeSplit,
    ...(t.approve === t.against ? { tie: true } : {}),
    ballots: isSecret(motion) ? null : ballotFacts(state, record, motion),
  }
}

const ballotFacts = (state: State, record: MeetingRecord, motion: Decided): object => {
  const cast = record.records.ballot.filter(
    (b) => b.motionId === motion.id && b.round === motion.round && b.choice,
  )
  const by = (choice: string) =>
    cast
      .filter((b) => b.choice === choice)
      .map((b) => b.seatId)
      .toSorted()
  const voted = new Set(cast.map((b) => b.seatId))
  return {
    approve: by('APPROVE'),
    against: by('AGAINST'),
    abstain: by('ABSTAIN'),
    notVoted: inRoomAtClosing(state, record, motion)
      .filter((id) => !voted.has(id) && !isRecused(state, motion.itemId, id))
      .toSorted(),
  }
}

/** By place in the ledger, not by the clock: much may happen within one second. */
const inRoomAtClosing = (
  state: State,
  { closings }: MeetingRecord,
  motion: Decided,
): readonly SeatId[] => {
  const meeting = state.meeting.get(motion.meetingId)
  const seq = closings.findLast((c) => c.motionId === motion.id)?.seq
  if (!meeting || seq === undefined) return []
  return rollOf(state, meeting).filter((id) =>
    state.attendance
      .get(attendanceId(meeting.id, id))
      ?.stays.some(({ inSeq, outSeq }) => inSeq < seq && (outSeq === undefined || seq < outSeq)),
  )
}
