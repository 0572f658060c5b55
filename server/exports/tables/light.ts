import type { Task, TaskPhase } from '../../../domain/assignment/Task.ts'

const DONE: readonly TaskPhase[] = ['SUBMITTED', 'AWAITING_RATING', 'CLOSED', 'CLOSED_UNRESOLVED']
const DAY = 86_400_000

/**
 * 督办灯 at `now` (ms): 灰 done, 红 overdue, 蓝 three days left or fewer, 黄 reported progress more than 20
 * points below the share of time that is used, 绿 otherwise. Derived, never stored.
 */
export const lightOf = (task: Task, now: number): '灰' | '红' | '蓝' | '黄' | '绿' => {
  if (DONE.includes(task.phase)) return '灰'
  if (now >= task.dueAt) return '红'
  if (Math.floor((task.dueAt - now) / DAY) <= 3) return '蓝'
  const used = ((now - task.assignedAt) / (task.dueAt - task.assignedAt)) * 100
  return (task.percent ?? 0) < Math.min(100, Math.max(0, used)) - 20 ? '黄' : '绿'
}
