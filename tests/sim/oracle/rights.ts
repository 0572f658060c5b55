import type { LedgerRow } from '../../../server/store/CommitStore.ts'
import type { MeetingReader } from './MeetingReader.ts'
import { quorum } from './shares.ts'

type Input = Readonly<Record<string, string>>

const CHAIRS = [
  ...['openMeeting', 'adjournMeeting', 'failMeeting', 'startItem', 'openVote', 'callLast'],
  ...['closeVote', 'noteItem', 'carryOverItem', 'approveAdHoc', 'assignTask', 'escalateItem'],
  ...['suspendMeeting', 'resumeMeeting'],
]
const OFFICE = ['putRoster', 'askToJoin', 'load']

/** Might this seat press this, by what the ledger says up to here? What is wrong, if anything. */
export const mayPress = (
  row: LedgerRow,
  seat: string,
  reader: MeetingReader,
): string | undefined => {
  const { command, answer } = row
  const input = row.input as Input
  const { floor, votes } = reader
  if (command === 'load') return undefined
  const { chairId, recorderId } = floor.meeting as { chairId: string; recorderId: string }
  if (OFFICE.includes(command))
    return /^(system|admin:)/.test(row.actor) ? undefined : 'only the office may'
  if (CHAIRS.includes(command) && seat !== chairId) return `${chairId} chairs`
  if (floor.phase === 'OVER' && input['meetingId']) return 'the meeting is over'
  if (!answer.ok) return undefined
  const vote = votes.get(input['motionId'] ?? '')
  switch (command) {
    case 'castBallot':
      return mayVote(row, seat, reader, false)
    case 'enterHand': {
      if (seat !== recorderId) return `${recorderId} records`
      const member = input['seatId'] ?? ''
      if (!floor.isOnsite(member)) return 'not in the room'
      if (vote?.method !== 'ORAL' && vote?.method !== 'SHOW_OF_HANDS') return 'no hands are raised'
      if (vote.ballots.get(member)?.byRecorder === false) return 'the member voted himself'
      return mayVote(row, member, reader, true)
    }
    case 'takeBallotPaper':
      if (vote?.method !== 'SECRET_BALLOT') return 'not a secret vote'
      return mayVote(row, seat, reader, true)
    case 'openMeeting':
    case 'openVote': {
      const { here, roll, rules } = floor.now()
      const present = roll.filter((id) => here.has(id)).length
      if (present < quorum(roll.length, rules, vote?.major ?? false)) return 'no quorum'
      if (command === 'openMeeting') return floor.phase === 'NOTICED' ? undefined : 'it is open'
      return floor.phase === 'IN_SESSION' ? undefined : 'not in session'
    }
    case 'closeVote':
    case 'callLast':
      return vote?.phase === 'VOTING' ? undefined : 'the vote is not open'
    case 'recuse': {
      const open = [...votes.values()].find(
        (v) => v.itemId === input['itemId'] && v.phase === 'VOTING',
      )
      return open?.ballots.has(seat) || open?.papers.has(seat)
        ? 'has voted'
        : isMember(seat, reader)
    }
    case 'proposeMotion':
      return floor.isRecused(input['itemId'] ?? '', seat) ? 'is recused' : isMember(seat, reader)
    case 'withdrawMotion':
      return vote?.proposer === seat ? undefined : `${vote?.proposer} moved it`
    case 'checkIn':
    case 'checkOut':
      return [seat, undefined].includes(input['seatId']) || seat === chairId || seat === recorderId
        ? undefined
        : 'for somebody else'
    case 'changeSettings': {
      const kind = reader.seat(seat)?.kind
      return ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME'].includes(`${kind}`)
        ? undefined
        : 'not of the staff'
    }
    default:
      return undefined
  }
}

const mayVote = (row: LedgerRow, seat: string, reader: MeetingReader, late: boolean) => {
  const { floor, votes } = reader
  const vote = votes.get((row.input as Input)['motionId'] ?? '')
  const { rules, roll, here } = floor.now()
  if (vote?.phase !== 'VOTING') return 'the vote is not open'
  if (!roll.includes(seat)) return 'not on the roll'
  if (!here.has(seat)) return 'not present'
  if (floor.isRecused(vote.itemId, seat)) return 'is recused'
  if (row.command === 'takeBallotPaper') return undefined
  if (vote.method === 'SECRET_BALLOT') return 'the vote is secret'
  if (vote.ballots.has(seat) && !rules.voteChangeBeforeClose) return 'has voted'
  const isChair = floor.meeting.chairId === (seat as never)
  const over = row.at - (vote.lastCallAt ?? Infinity) >= rules.lastCallSeconds * 1000
  const silent = roll.some(
    (id) =>
      id !== seat && here.has(id) && !vote.ballots.has(id) && !floor.isRecused(vote.itemId, id),
  )
  return isChair && rules.chairVotesLast && !over && silent && !late
    ? 'the chair votes last'
    : undefined
}

const isMember = (seat: string, { floor }: MeetingReader) => {
  const { roll, here } = floor.now()
  return roll.includes(seat) && here.has(seat) ? undefined : 'not a voting member in the room'
}
