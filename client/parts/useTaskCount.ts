import type { Task } from '../../domain/assignment/Task.ts'
import type { Seat } from '../../domain/people/Seat.ts'
import { useBoard } from '../live/boardStore.ts'
import { useSelf } from '../live/useActor.ts'

/** Tasks that wait for this member: given to him or his unit, and neither accepted nor refused yet. */
export const useTaskCount = (): number => {
  const self = useSelf()
  return useBoard(
    (state) =>
      [...state.task.values()].filter((task) => isOfMine(task, self) && task.phase === 'ASSIGNED')
        .length,
  )
}

/** The task's owner, or of the unit that leads it. */
export const isOfMine = (task: Task, self: Seat | undefined): boolean =>
  self !== undefined &&
  (task.ownerId === self.id || (self.unitId !== undefined && task.leadUnitId === self.unitId))
