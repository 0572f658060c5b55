import type { Change } from '../../domain/state.ts'
import type { Random } from '../../tests/sim/Random.ts'
import { monthsIssue } from './issue.ts'
import type { Community } from './people.ts'
import { record } from './people.ts'

/** The next meeting, called and not yet opened, with its list and agenda: what a live run begins with. */
export const comingMeeting = (
  c: Community,
  at: { readonly year: number; readonly month: number },
  issues: number,
  random: Random,
): readonly Change[] => {
  const key = `${at.year}-${String(at.month).padStart(2, '0')}`
  const meetingId = `M-${key}`
  const startAt = Date.parse(`${key}-26T14:30:00+08:00`)
  const listed = Array.from({ length: issues }, (_, n) =>
    monthsIssue(c, { key, n, startAt, isOld: false }, random),
  )
  return [
    record('meeting', {
      ...{ id: meetingId, no: `${at.year}年第${at.month}次`, startAt, phase: 'NOTICED' },
      ...{ place: `${c.name}三楼会议室`, chairId: 'S1', recorderId: 'REC' },
    }),
    record('item', {
      ...{ id: `A-${key}-0`, meetingId, order: 1, type: 'INFORM', phase: 'PENDING' },
      title: '通报上月议定事项办理情况',
    }),
    ...listed.flatMap(({ issue }, n) => {
      const itemId = `A-${key}-${n + 1}`
      return [
        record('issue', { ...issue, status: 'ON_AGENDA', itemId }),
        record('item', {
          ...{ id: itemId, meetingId, order: n + 2, type: 'DELIBERATE', phase: 'PENDING' },
          ...{ title: issue.title, issueId: issue.id, summary: issue.description },
        }),
      ]
    }),
  ]
}
