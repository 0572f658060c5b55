import type { Outcome } from '../../domain/meeting/AgendaItem.ts'
import { OUTCOMES } from '../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { TaskPhase } from '../../domain/assignment/Task.ts'
import { TASK_PHASES } from '../../domain/assignment/Task.ts'
import type { SeatKind } from '../../domain/people/Seat.ts'
import { defineText } from '../text/defineText.ts'
import { plural } from '../text/plural.ts'

type Words<Key extends string> = Record<Key, string>

/** The words of the meeting, its items and tasks, and its people. */
export const meetingWords = defineText({
  zh: {
    outcome: OUTCOMES as Words<Outcome>,
    carryReason: {
      QUORUM_NOT_MET: '不足法定人数',
      NOT_REACHED: '未及审议',
      UNFINISHED: '未议完',
    },
    phase: {
      NOTICED: '已通知',
      IN_SESSION: '会议中',
      SUSPENDED: '休会',
      ADJOURNED: '已散会',
      FAILED_QUORUM: '未达法定人数',
      CANCELLED: '已取消',
    } as Words<Meeting['phase']>,
    itemType: { INFORM: '通报', DELIBERATE: '审议' },
    adHoc: '临时',
    task: TASK_PHASES as Words<TaskPhase>,
    seat: {
      FIRST_SECRETARY: '第一书记',
      SECRETARY: '书记',
      FULL_TIME: '专职委员',
      PART_TIME: '兼职委员',
      OBSERVER: '列席人员',
      RECORDER: '记录人',
      LIAISON: '联络员',
    } as Words<SeatKind>,
    chair: '主持人',
    via: { ONSITE: '现场', REMOTE: '线上' },
    overdue: (days: number) => (days === 0 ? '今天已过时限' : `已逾期${days}天`),
    dueToday: '今天到期',
    daysLeft: (days: number) => `还有${days}天`,
  },
  en: {
    outcome: {
      NOTED: 'Noted',
      PASSED: 'Passed',
      NOT_PASSED: 'Not passed',
      DEFERRED: 'Deferred',
      WITHDRAWN: 'Withdrawn',
      CARRIED_OVER: 'Carried over',
    },
    carryReason: {
      QUORUM_NOT_MET: 'no quorum',
      NOT_REACHED: 'not reached',
      UNFINISHED: 'unfinished',
    },
    phase: {
      NOTICED: 'Announced',
      IN_SESSION: 'In session',
      SUSPENDED: 'Suspended',
      ADJOURNED: 'Adjourned',
      FAILED_QUORUM: 'No quorum',
      CANCELLED: 'Cancelled',
    },
    itemType: { INFORM: 'For information', DELIBERATE: 'For decision' },
    adHoc: 'Urgent item',
    task: {
      ASSIGNED: 'Assigned',
      DECLINED: 'Declined',
      ACCEPTED: 'Accepted',
      IN_PROGRESS: 'In progress',
      SUBMITTED: 'Awaiting check',
      AWAITING_RATING: 'Awaiting rating',
      CLOSED: 'Closed',
      CLOSED_UNRESOLVED: 'Closed, unresolved',
    },
    seat: {
      FIRST_SECRETARY: 'First secretary',
      SECRETARY: 'Secretary',
      FULL_TIME: 'Full-time member',
      PART_TIME: 'Part-time member',
      OBSERVER: 'Observer',
      RECORDER: 'Recorder',
      LIAISON: 'Liaison',
    },
    chair: 'Chair',
    via: { ONSITE: 'On site', REMOTE: 'Remote' },
    overdue: (days) => (days === 0 ? 'overdue today' : `${plural(days, 'day')} overdue`),
    dueToday: 'due today',
    daysLeft: (days) => `${plural(days, 'day')} left`,
  },
})
