import { attendanceId } from '../ids.ts'
import { openStay } from '../meeting/Attendance.ts'
import { meetingNotOver } from '../meeting/rules.ts'
import { presentVoters, rollOf, settingsOf } from '../meeting/lookup.ts'
import { seatOf } from '../people/Actor.ts'
import { votes } from '../people/authority.ts'
import type { Rule } from '../people/Rule.ts'
import { meetingFor } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { eligibleNow, hasVoted, isRecused, openVoteOf } from './lookup.ts'
import { isSecret } from './Motion.ts'
import { quorumOf } from './thresholds.ts'

// What stands between a member and a vote.

/** [V5] Nobody votes for anybody else. */
export const noProxy: Rule = ({ actor, about }) =>
  about.onBehalfOfId !== undefined && about.onBehalfOfId !== seatOf(actor)
    ? refuse('PROXY_FORBIDDEN')
    : undefined

/** [V6] The same question, with the answer that belongs to a vote. */
export const hasVote: Rule = (q) => (votes(q) ? undefined : refuse('NOT_A_VOTING_SEAT'))

/** [V18] The urn takes ballots. Not asked of one that counts already: its voter has lost the answer. */
export const urnIsOpen: Rule = (q) => {
  const isIn = q.state.secretBallot.get(q.about.serial ?? '')?.choice !== undefined
  return isIn ? undefined : (meetingNotOver(q) ?? voteIsOpen(q))
}

/** [V8] Not recused from the item, or from the item of the motion. */
export const notRecused: Rule = ({ state, actor, about }) => {
  const seatId = seatOf(actor)
  const itemId = about.itemId ?? state.motion.get(about.motionId ?? '')?.itemId
  return seatId && itemId && isRecused(state, itemId, seatId) ? refuse('RECUSED') : undefined
}

/** [V3] The vote on this motion is going on, and it is the round that was meant [V20]. */
export const voteIsOpen: Rule = ({ state, about }) => {
  const motion = state.motion.get(about.motionId ?? '')
  const isMeant = about.round === undefined || about.round === motion?.round
  return motion?.phase === 'VOTING' && isMeant ? undefined : refuse('VOTE_NOT_OPEN')
}

/** [V11] A ballot may be changed until closing, where the committee says so; never a secret one. */
export const mayChangeVote: Rule = (q) => {
  const motion = q.state.motion.get(q.about.motionId ?? '')
  const seatId = seatOf(q.actor)
  if (!motion || !seatId || !hasVoted(q.state, motion, seatId)) return undefined
  return settingsOf(q.state, meetingFor(q)).voteChangeBeforeClose
    ? undefined
    : refuse('ALREADY_VOTED')
}

/** [V9] [V10] The chair votes last in an open vote, or after the last call has run out. */
export const chairVotesLast: Rule = (q) => {
  const meeting = meetingFor(q)
  const motion = q.state.motion.get(q.about.motionId ?? '')
  const seatId = seatOf(q.actor)
  if (!meeting || motion?.phase !== 'VOTING' || isSecret(motion)) return undefined
  const settings = settingsOf(q.state, meeting)
  if (!settings.chairVotesLast || meeting.chairId !== seatId) return undefined
  const { lastCallAt } = motion
  if (lastCallAt !== undefined && q.now - lastCallAt >= settings.lastCallSeconds * 1000)
    return undefined
  return eligibleNow(q.state, meeting, motion).every(
    (id) => id === seatId || hasVoted(q.state, motion, id),
  )
    ? undefined
    : refuse('CHAIR_VOTES_LAST')
}

/** [V1] Quorum of this motion is in the room. */
export const quorumIsHere: Rule = (q) => {
  const meeting = meetingFor(q)
  const motion = q.state.motion.get(q.about.motionId ?? '')
  if (!meeting) return refuse('NOT_FOUND')
  const here = presentVoters(q.state, meeting).length
  const base = rollOf(q.state, meeting).length
  const need = quorumOf(base, settingsOf(q.state, meeting), motion?.major ?? false)
  return here >= need && base > 0 ? undefined : refuse('QUORUM_NOT_MET', { here, need })
}

/** [V15] Whoever proposed the motion; not even the chair instead. */
export const isProposer: Rule = ({ state, actor, about }) =>
  state.motion.get(about.motionId ?? '')?.proposerId === seatOf(actor)
    ? undefined
    : refuse('NOT_PERMITTED')

/** [V4] No vote is going on in this meeting. */
export const noVoteOpen: Rule = (q) => {
  const meeting = meetingFor(q)
  return meeting && openVoteOf(q.state, meeting) ? refuse('VOTE_ALREADY_OPEN') : undefined
}

/** [V16] Has asked for leave of this meeting and is not in the room after all. */
export const isOnLeave: Rule = (q) => {
  const meeting = meetingFor(q)
  const seatId = seatOf(q.actor)
  const own = meeting && seatId && q.state.attendance.get(attendanceId(meeting.id, seatId))
  return own && own.leave && !openStay(own) ? undefined : refuse('NOT_PERMITTED')
}
