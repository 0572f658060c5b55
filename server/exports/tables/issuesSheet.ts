import type { Issue } from '../../../domain/issue/Issue.ts'
import {
  CATEGORIES,
  CHANNELS,
  LEVELS,
  REPORTER_KINDS,
  STATUSES,
  URGENCIES,
} from '../../../domain/issue/Issue.ts'
import type { State } from '../../../domain/state.ts'
import { dateInChinese } from '../../../domain/time.ts'
import type { Sheet } from './Sheet.ts'
import { columns } from './Sheet.ts'

/** 问题清单, oldest first, with what the board shows and never how to reach a resident [I13]. */
export const issuesSheet = (state: State): Sheet => ({
  name: '问题清单',
  columns: columns(
    ['序号', 6],
    ['问题编号', 14],
    ['清单月份', 12],
    ['党支部', 20],
    ['标题', 34],
    ['问题描述', 50],
    ['类别', 12],
    ['地点', 22],
    ['涉及户数', 10],
    ['反映时间', 16],
    ['反映渠道', 12],
    ['反映人', 22],
    ['紧急程度', 10],
    ['研判分级', 14],
    ['研判意见', 30],
    ['建议牵头单位', 22],
    ['合并件数', 10],
    ['附议', 8],
    ['结转次数', 10],
    ['标签', 18],
    ['状态', 12],
    ['不予受理的答复', 30],
    ['销号时间', 16],
  ),
  rows: [...state.issue.values()]
    .toSorted((a, b) => a.reportedAt - b.reportedAt || (a.no < b.no ? -1 : 1))
    .map((issue, n) => row(state, issue, n + 1)),
})

const row = (state: State, i: Issue, n: number): readonly string[] => [
  String(n),
  i.no,
  i.listMonth,
  state.branch.get(i.branchId)?.name ?? '',
  i.title,
  i.description,
  CATEGORIES[i.category],
  i.location,
  String(i.affectedHouseholds),
  dateInChinese(i.reportedAt),
  CHANNELS[i.channel],
  `${REPORTER_KINDS[i.reporter.kind]}${i.reporter.alias ? `（${i.reporter.alias}）` : ''}`,
  URGENCIES[i.urgency],
  i.triageLevel ? LEVELS[i.triageLevel] : '',
  i.triageNote ?? '',
  i.suggestedLeadUnitId ? (state.unit.get(i.suggestedLeadUnitId)?.shortName ?? '') : '',
  String(i.reports),
  String(i.plusOnes),
  String(i.carryCount),
  i.tags.join('、'),
  STATUSES[i.status],
  i.rejectReason ?? '',
  i.closedAt === undefined ? '' : dateInChinese(i.closedAt),
]
