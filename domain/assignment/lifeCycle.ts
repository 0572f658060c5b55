import type { Task, TaskPhase } from './Task.ts'

/** A task from 交办 to 销号 [T4]. */
export const TASK_STEPS = {
  accept: { from: ['ASSIGNED', 'DECLINED'], to: 'ACCEPTED' },
  decline: { from: ['ASSIGNED'], to: 'DECLINED' },
  progress: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
  submit: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'SUBMITTED' },
} as const satisfies Record<string, { from: readonly TaskPhase[]; to: TaskPhase }>

export type TaskStep = keyof typeof TASK_STEPS

export const canTake = (task: Task, step: TaskStep): boolean =>
  (TASK_STEPS[step].from as readonly TaskPhase[]).includes(task.phase)
