import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import { tasksOn } from '../../../domain/meeting/agenda.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { Agree } from './Agree.tsx'
import { AssignTask } from './AssignTask.tsx'
import { Escalate } from './Escalate.tsx'
import { ItemNote } from './ItemNote.tsx'

/** What the chair makes of the item: a task, a whistle, or another day. Buttons for a row. */
export function OutcomeActions({ item }: { readonly item: AgendaItem }) {
  const hasMotion = useBoard((s) => motionsOn(s, item.id).length > 0)
  const tasks = useBoard((s) => tasksOn(s, item.id).length)
  const isWhistled = useBoard((s) => s.escalation.has(item.id))
  const outcome = outcomeOf(item)
  const isAgreed = outcome === 'PASSED' || outcome === 'NOTED'
  const isNext = outcome === 'PASSED' && tasks === 0 && !isWhistled
  return (
    <>
      {!hasMotion && outcome === undefined && <Agree item={item} />}
      {(isAgreed || (item.type === 'DELIBERATE' && outcome === undefined)) && (
        <>
          <AssignTask item={item} isNext={isNext} count={tasks} />
          <Escalate item={item} />
        </>
      )}
      {!isAgreed && outcome !== 'CARRIED_OVER' && (
        <>
          <ItemNote item={item} kind="carry" />
          {item.type === 'DELIBERATE' && <ItemNote item={item} kind="back" />}
        </>
      )}
    </>
  )
}
