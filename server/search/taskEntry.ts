import type { Task } from '../../domain/assignment/Task.ts'
import type { State } from '../../domain/state.ts'
import { entry } from './entry.ts'
import { facet, readerFacet, SEATS } from './facets.ts'
import type { SearchEntry } from './SearchEntry.ts'

/** A task, with who answers for it: for every seat of the committee. */
export const taskEntry = (state: State, task: Task): SearchEntry => {
  const lead = state.unit.get(task.leadUnitId)
  const owner = state.seat.get(task.ownerId)?.name ?? ''
  const support = task.supportUnitIds.map((id) => state.unit.get(id)?.shortName ?? '').join('、')
  const category = task.issueId ? state.issue.get(task.issueId)?.category : undefined
  return entry(state, {
    id: `TASK ${task.id}`,
    at: task.assignedAt,
    title: task.text,
    body: [
      `牵头单位：${lead?.name ?? ''}；配合单位：${support || '无'}；责任人：${owner}`,
      task.progressNote,
      task.declineReason,
    ]
      .filter(Boolean)
      .join('\n'),
    spelled: { texts: [task.text, lead?.shortName ?? ''], names: [owner] },
    meetingId: task.meetingId,
    facts: {
      kind: 'TASK',
      taskId: task.id,
      itemId: task.itemId,
      phase: task.phase,
      dueAt: task.dueAt,
      lead: lead?.shortName ?? '',
      owner,
    },
    facets: [
      readerFacet(SEATS),
      facet('status', task.phase),
      facet('owner', task.ownerId),
      ...[task.leadUnitId, ...task.supportUnitIds].map((id) => facet('unit', id)),
      ...(category ? [facet('category', category)] : []),
    ],
  })
}
