import type { AgendaItem } from './AgendaItem.ts'
import type { Meeting } from './Meeting.ts'

/**
 * One line of a life: which button leads from where to where. `null` is before there was anything, so that
 * a line reads as a sentence: 宣布开会: 已通知 → 开会中.
 */
export interface Step<Phase extends string> {
  /** The command, as `COMMANDS` knows it. */
  readonly by: string
  readonly words: string
  readonly from: readonly (Phase | null)[]
  readonly to: Phase
}

/** [M38] A meeting's phases in words; the compiler misses none. */
export const MEETING_PHASES: Readonly<Record<Meeting['phase'], string>> = {
  NOTICED: '已通知',
  IN_SESSION: '开会中',
  SUSPENDED: '休会中',
  ADJOURNED: '已散会',
  FAILED_QUORUM: '流会',
  CANCELLED: '取消',
}

/** [M38] The life of a meeting. Nothing leads out of 已散会 and 流会. */
export const MEETING_LIFE: readonly Step<Meeting['phase']>[] = [
  { by: 'planMeeting', words: '筹备会议', from: [null], to: 'NOTICED' },
  { by: 'openMeeting', words: '宣布开会', from: ['NOTICED'], to: 'IN_SESSION' },
  { by: 'suspendMeeting', words: '宣布休会', from: ['IN_SESSION'], to: 'SUSPENDED' },
  { by: 'resumeMeeting', words: '宣布复会', from: ['SUSPENDED'], to: 'IN_SESSION' },
  { by: 'adjournMeeting', words: '宣布散会', from: ['IN_SESSION', 'SUSPENDED'], to: 'ADJOURNED' },
  { by: 'failMeeting', words: '宣布流会', from: ['NOTICED'], to: 'FAILED_QUORUM' },
  { by: 'failMeeting', words: '流会时定新日期（新的会议）', from: [null], to: 'NOTICED' },
]

/** [M38] An agenda item's phases in words. */
export const ITEM_PHASES: Readonly<Record<AgendaItem['phase'], string>> = {
  REQUESTED: '申请列入',
  REMOVED: '已撤下',
  PENDING: '待审议',
  IN_DISCUSSION: '审议中',
  DECIDED: '已有结果',
}

/** [M38] The life of an agenda item. 已有结果 is left only where the result does not bind [M6] [V24] [V27]. */
export const ITEM_LIFE: readonly Step<AgendaItem['phase']>[] = [
  { by: 'planMeeting', words: '起草议程', from: [null], to: 'PENDING' },
  { by: 'putItem', words: '列入议程', from: [null], to: 'PENDING' },
  { by: 'recordSiteVisit', words: '现场办公待追认', from: [null], to: 'PENDING' },
  { by: 'requestAdHoc', words: '提出紧急临时议题', from: [null], to: 'REQUESTED' },
  { by: 'approveAdHoc', words: '批准临时议题', from: ['REQUESTED'], to: 'PENDING' },
  { by: 'removeItem', words: '撤下议题', from: ['PENDING'], to: 'REMOVED' },
  {
    by: 'startItem',
    words: '开始审议（结转的可以再审议）',
    from: ['PENDING', 'DECIDED'],
    to: 'IN_DISCUSSION',
  },
  {
    by: 'proposeMotion',
    words: '提出动议（撤回之后再提）',
    from: ['DECIDED'],
    to: 'IN_DISCUSSION',
  },
  {
    by: 'openVote',
    words: '开始表决（撤回、结转之后，再次表决）',
    from: ['DECIDED'],
    to: 'IN_DISCUSSION',
  },
  { by: 'noteItem', words: '通报或同意', from: ['PENDING', 'IN_DISCUSSION'], to: 'DECIDED' },
  { by: 'noteBlock', words: '一并同意', from: ['PENDING', 'IN_DISCUSSION'], to: 'DECIDED' },
  { by: 'closeVote', words: '结束表决', from: ['IN_DISCUSSION'], to: 'DECIDED' },
  { by: 'withdrawMotion', words: '撤回动议', from: ['IN_DISCUSSION'], to: 'DECIDED' },
  { by: 'carryOverItem', words: '结转', from: ['PENDING', 'IN_DISCUSSION'], to: 'DECIDED' },
  { by: 'adjournMeeting', words: '宣布散会', from: ['PENDING', 'IN_DISCUSSION'], to: 'DECIDED' },
]
