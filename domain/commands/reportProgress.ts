import * as v from 'valibot'
import { canTake } from '../assignment/lifeCycle.ts'
import { moveIssueOfTask } from '../assignment/moveIssueOfTask.ts'
import { TaskId } from '../ids.ts'
import { exists } from '../people/Rule.ts'
import { isOfLeadUnit } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Prose } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 进展: percent and a note; at 办结申报 the task waits for its check [T4]. */
export const reportProgress = defineCommand({
  name: 'reportProgress',
  input: v.strictObject({
    taskId: TaskId,
    percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    note: v.pipe(Prose(500), v.minLength(1)),
    done: v.optional(v.boolean(), false),
  }),
  rules: [exists, isOfLeadUnit],
  decide(state, { taskId, percent, note, done }, { now }) {
    const task = state.task.get(taskId)
    if (!task) return refuse('NOT_FOUND')
    if (!canTake(task, done ? 'submit' : 'progress')) return refuse('TASK_STATE')
    const phase = done ? ('SUBMITTED' as const) : ('IN_PROGRESS' as const)
    const moved = {
      ...task,
      phase,
      percent: done ? 100 : percent,
      progressNote: note,
      ...(done ? { submittedAt: now } : {}),
    }
    return { changes: [put('task', moved), ...moveIssueOfTask(state, moved, phase)] }
  },
})
