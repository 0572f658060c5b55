import type { Change } from '../../domain/state.ts'
import { put } from '../../domain/state.ts'
import { present } from './parts.ts'
import type { MeetingFile } from './scriptFile.ts'

/** A meeting that has been called, with its agenda. */
export const meetingChanges = ({ meeting, agenda }: MeetingFile): readonly Change[] => [
  put('meeting', { ...meeting, phase: 'NOTICED' }),
  ...agenda.map(({ issueId, presenterId, ...item }) =>
    put('item', {
      ...item,
      meetingId: meeting.id,
      phase: 'PENDING',
      ...present({ issueId, presenterId }),
    }),
  ),
]
