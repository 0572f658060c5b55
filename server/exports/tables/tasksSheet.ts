import type { Task } from '../../../domain/assignment/Task.ts'
import { TASK_PHASES } from '../../../domain/assignment/Task.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import type { State } from '../../../domain/state.ts'
import { dateInChinese } from '../../../domain/time.ts'
import { lightOf } from './light.ts'
import type { Sheet } from './Sheet.ts'
import { columns } from './Sheet.ts'

const RATINGS: Readonly<Record<string, string>> = {
  SATISFIED: '满意',
  BASICALLY_SATISFIED: '基本满意',
  DISSATISFIED: '不满意',
}

/**
 * 督办台账 of these tasks as they stand at `now` (ms). What the board does not keep yet (extensions, who
 * checked) has its column and stays empty.
 */
export const tasksSheet = (state: State, tasks: readonly Task[], now: number): Sheet => ({
  name: '督办台账',
  columns: columns(
    ['序号', 6],
    ['会议次数', 16],
    ['议题', 30],
    ['任务', 40],
    ['牵头单位', 26],
    ['配合单位', 30],
    ['责任人', 10],
    ['交办时间', 16],
    ['签收时间', 16],
    ['完成时限', 16],
    ['延期', 10],
    ['进展（%）', 10],
    ['存在问题', 30],
    ['办结时间', 16],
    ['核查人', 10],
    ['评价', 10],
    ['销号时间', 16],
    ['灯', 6],
    ['状态', 12],
  ),
  rows: tasks
    .toSorted((a, b) => a.assignedAt - b.assignedAt || a.seq - b.seq)
    .map((task, n) => row(state, task, n + 1, now)),
})

const row = (state: State, t: Task, n: number, now: number): readonly string[] => {
  const day = (at: number | undefined) => (at === undefined ? '' : dateInChinese(at))
  const issue = t.issueId ? state.issue.get(t.issueId) : undefined
  return [
    String(n),
    state.meeting.get(t.meetingId)?.no ?? '',
    state.item.get(t.itemId)?.title ?? '',
    t.text,
    state.unit.get(t.leadUnitId)?.name ?? '',
    t.supportUnitIds.map((id) => state.unit.get(id)?.shortName ?? '').join('、'),
    nameOf(state, t.ownerId),
    day(t.assignedAt),
    day(t.acceptedAt),
    day(t.dueAt),
    '',
    t.percent === undefined ? '' : String(t.percent),
    t.declineReason ? `不予签收：${t.declineReason}` : (t.progressNote ?? ''),
    day(t.submittedAt),
    '',
    RATINGS[issue?.rating?.result ?? ''] ?? '',
    day(t.closedAt),
    lightOf(t, now),
    TASK_PHASES[t.phase],
  ]
}
