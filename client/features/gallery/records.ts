import type { BranchId, IssueId } from '../../../domain/ids.ts'
import type { Issue, IssueStatus } from '../../../domain/issue/Issue.ts'
import { DEFAULT_SETTINGS } from '../../../domain/committee/Settings.ts'
import type { Tally } from '../../../domain/vote/Motion.ts'

// Records such as a meeting of nineteen seats has, for looking at the parts.

export const settings = DEFAULT_SETTINGS

const issue = (no: string, title: string, status: IssueStatus, more: Partial<Issue>): Issue => ({
  id: no as IssueId,
  no,
  listMonth: '2026-11',
  branchId: 'B1' as BranchId,
  title,
  description: '早上买菜回来发现污水从井盖冒出来，一直流到1单元门口，老人小孩进出要踩砖头。',
  category: 'WATER_DRAIN',
  location: '二村3栋1单元',
  affectedHouseholds: 24,
  reportedAt: Date.parse('2026-11-02T08:00:00+08:00'),
  reporter: { kind: 'RED_STEWARD', alias: '红色管家王某' },
  channel: 'STEWARD_VISIT',
  urgency: 'NORMAL',
  status,
  tags: [],
  plusOnes: 0,
  reports: 1,
  carryCount: 0,
  ...more,
})

export const issues: readonly Issue[] = [
  issue('CY-2611-01', '一村5栋28户至今没有产权证', 'IN_DISCUSSION', {
    category: 'PROPERTY_RIGHTS',
    triageLevel: 'L3',
    carryCount: 2,
    affectedHouseholds: 28,
  }),
  issue('CY-2611-03', '3栋化粪池堵了，污水漫到单元门口', 'TRIAGED', {
    urgency: 'EMERGENCY',
    triageLevel: 'L2',
    plusOnes: 11,
    reports: 3,
  }),
  issue('CY-2611-17', '消防通道被私家车占用，夜里救护车进不来，已经多次劝离无效', 'CARRIED_OVER', {
    category: 'FIRE_SAFETY',
    urgency: 'URGENT',
    triageLevel: 'L2',
  }),
  issue('CY-2611-02', '黄葛树枝太高遮住二楼三楼采光', 'CLOSED', {
    category: 'GREENING',
    triageLevel: 'L1',
  }),
]

const tally = (approve: number, against: number, abstain: number, notVoted: number): Tally => {
  const eligible = approve + against + abstain + notVoted
  const passed = approve >= 10
  return {
    base: 19,
    quorum: 10,
    passNeeded: 10,
    present: eligible,
    eligible,
    recusedIds: [],
    approve,
    against,
    abstain,
    notVoted,
    passed,
    closeSplit: !passed && Math.abs(approve - against) <= 2,
  }
}

export const tallies = [tally(14, 1, 1, 0), tally(9, 2, 5, 0), tally(7, 6, 2, 1)]
