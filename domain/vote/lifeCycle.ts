import type { Step } from '../meeting/lifeCycle.ts'
import type { Motion } from './Motion.ts'

/** [V30] A motion's phases in words; the compiler misses none. */
export const MOTION_PHASES: Readonly<Record<Motion['phase'], string>> = {
  PROPOSED: '已提出',
  VOTING: '表决中',
  DECIDED: '有结果',
  VOID: '无效',
  WITHDRAWN: '已撤回',
}

/** [V30] The life of a motion. Nothing leads out of 有结果 and 已撤回. */
export const MOTION_LIFE: readonly Step<Motion['phase']>[] = [
  { by: 'proposeMotion', words: '提出动议', from: [null], to: 'PROPOSED' },
  { by: 'voteAgain', words: '再次表决', from: [null], to: 'PROPOSED' },
  { by: 'openVote', words: '开始表决', from: ['PROPOSED', 'VOID'], to: 'VOTING' },
  { by: 'closeVote', words: '结束表决，达到法定人数', from: ['VOTING'], to: 'DECIDED' },
  {
    by: 'closeVote',
    words: '结束表决，不足法定人数，或者选票多于发出的',
    from: ['VOTING'],
    to: 'VOID',
  },
  { by: 'carryOverItem', words: '结转', from: ['VOTING'], to: 'VOID' },
  { by: 'adjournMeeting', words: '宣布散会', from: ['VOTING'], to: 'VOID' },
  {
    by: 'withdrawMotion',
    words: '撤回动议',
    from: ['PROPOSED', 'VOTING', 'VOID'],
    to: 'WITHDRAWN',
  },
]
