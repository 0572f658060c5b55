import * as v from 'valibot'
import { canTake } from '../assignment/lifeCycle.ts'
import { moveIssueOfTask } from '../assignment/moveIssueOfTask.ts'
import { TaskId } from '../ids.ts'
import { exists } from '../people/Rule.ts'
import { isOfLeadUnit } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** 签收: the lead unit takes the task on [T4]. */
export const acceptTask = defineCommand({
  name: 'acceptTask',
  input: v.strictObject({ taskId: TaskId }),
  rules: [exists, isOfLeadUnit],
  decide(state, { taskId }, { now }) {
    const task = state.task.get(taskId)
    if (!task) return refuse('NOT_FOUND')
    if (!canTake(task, 'accept')) return refuse('TASK_STATE')
    const accepted = { ...task, phase: 'ACCEPTED' as const, acceptedAt: now }
    return { changes: [put('task', accepted), ...moveIssueOfTask(state, accepted, 'ACCEPTED')] }
  },
})
