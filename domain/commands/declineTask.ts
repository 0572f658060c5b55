import * as v from 'valibot'
import { canTake } from '../assignment/lifeCycle.ts'
import { TaskId } from '../ids.ts'
import { exists } from '../people/Rule.ts'
import { mayDeclineForUnit } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 不予签收, with a reason: back to the chair [T4]. */
export const declineTask = defineCommand({
  name: 'declineTask',
  input: v.strictObject({ taskId: TaskId, reason: v.pipe(Prose(500), v.minLength(1)) }),
  rules: [exists, mayDeclineForUnit],
  decide(state, { taskId, reason }) {
    const task = state.task.get(taskId)
    if (!task) return refuse('NOT_FOUND')
    if (!canTake(task, 'decline')) return refuse('TASK_STATE')
    return { changes: [put('task', { ...task, phase: 'DECLINED', declineReason: reason })] }
  },
})
