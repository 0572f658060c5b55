import type { IssueId } from '../../../domain/ids.ts'
import type { Change } from '../../../domain/state.ts'
import { put } from '../../../domain/state.ts'
import { present } from '../parts.ts'
import type { PastItem, PastMeeting, PastTask } from './pastFile.ts'

/** An item with its outcome, its whistle and its tasks. `seq` numbers what came one after the other. */
export const pastItem = (
  { id: meetingId }: PastMeeting,
  item: PastItem,
  issueId: IssueId | undefined,
  nextSeq: () => number,
): readonly Change[] => {
  const { id: itemId, disposition, outcome, escalation } = item
  const deferred = outcome === 'DEFERRED'
  return [
    put('item', {
      ...{ id: itemId, meetingId, order: item.order, type: item.type, title: item.title },
      ...{ presenterId: item.presenterId, summary: item.summary },
      ...{ heardSeq: nextSeq(), heardAt: item.startedAt },
      ...{ phase: 'DECIDED', outcome },
      ...present({ issueId }),
      ...(disposition ? (deferred ? { carryNote: disposition } : { returnNote: disposition }) : {}),
      ...(deferred ? { carried: true as const } : {}),
    }),
    ...(escalation
      ? [
          put('escalation', {
            ...{ id: itemId, meetingId, itemId, reason: escalation.reason },
            toUnitIds: escalation.to,
            ...{ sentAt: escalation.sentAt, replyDueAt: escalation.replyDue },
            ...present({ issueId }),
          }),
        ]
      : []),
    ...item.assignments.map((task) =>
      put('task', {
        ...taskOf(task),
        ...{ meetingId, itemId, seq: nextSeq() },
        ...present({ issueId, motionId: item.motions.at(-1)?.id }),
      }),
    ),
  ]
}

const taskOf = (task: PastTask) => {
  const { id, leadUnitId, supportUnitIds, ownerId, extension, submittedAt, acceptedAt } = task
  const last = task.progress.at(-1)
  const isClosed = task.status === 'CLOSED' || task.status === 'CLOSED_UNRESOLVED'
  return {
    ...{ id, text: task.task, leadUnitId, supportUnitIds, ownerId, phase: task.status },
    ...{ assignedAt: task.issuedAt, acceptDueAt: task.acceptDue },
    dueAt: extension?.approvedAt ? extension.newDue : task.due,
    ...present({ acceptedAt, submittedAt, percent: last?.percent, progressNote: last?.note }),
    ...present({ closedAt: isClosed ? task.checkedAt : undefined }),
  }
}
