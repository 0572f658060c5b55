import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { MEETING, newProblem } from '../../support/builders.ts'
import type { Sight, Wish } from './Wish.ts'

/** Between votes: members move, recuse themselves, bring up emergencies, see to their tasks. */
export const membersWish = (sight: Sight, meeting: OpenedMeeting): Wish | undefined => {
  const { state, seatId, r } = sight
  const current = state.item.get(meeting.currentItemId ?? '')
  if (current && current.phase !== 'DECIDED' && current.type === 'DELIBERATE') {
    const last = motionsOn(state, current.id).at(-1)
    if (r.chance(0.04)) return { name: 'recuse', input: { itemId: current.id, reason: '亲属' } }
    if (r.chance(!last || last.phase === 'WITHDRAWN' ? 0.25 : 0.02))
      return motion(sight, current.id)
    if (last?.proposerId === seatId && last?.phase === 'PROPOSED' && r.chance(0.06))
      return { name: 'withdrawMotion', input: { motionId: last.id } }
  }
  const task = [...state.task.values()].find((t) => t.ownerId === seatId && t.phase === 'ASSIGNED')
  if (task && r.chance(0.4)) return { name: 'acceptTask', input: { taskId: task.id } }
  if (r.chance(0.03))
    return {
      name: 'requestAdHoc',
      input: { meetingId: MEETING, emergency: r.chance(0.8), title: '抢修', issue: newProblem },
    }
  if (r.chance(0.03)) return { name: 'addIssue', input: { issue: newProblem } }
  if (r.chance(0.03))
    return { name: 'supportIssue', input: { issueId: r.pick([...state.issue.keys()]) } }
  if (r.chance(0.01)) return { name: 'takeChair' as never, input: { meetingId: MEETING } }
  return undefined
}

const motion = ({ r }: Sight, itemId: string): Wish => ({
  name: 'proposeMotion',
  input: {
    itemId,
    method: r.pick(['SHOW_OF_HANDS', 'OPEN_BALLOT', 'OPEN_BALLOT', 'SECRET_BALLOT', 'ORAL']),
    major: r.chance(0.2),
    text: '在一村加装照明',
  },
})
