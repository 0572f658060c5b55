import type { Seat } from '../../domain/people/Seat.ts'
import type { MeetingRecord } from './MeetingRecord.ts'

const STAFF: readonly Seat['kind'][] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME']

/** The record of a meeting is for its chair, its recorder and staff. */
export const mayReadRecord = ({ records }: MeetingRecord, seatId: string): boolean => {
  const [meeting] = records.meeting
  const kind = records.seat.find((s) => s.id === seatId)?.kind
  return (
    meeting?.chairId === seatId ||
    meeting?.recorderId === seatId ||
    (kind !== undefined && STAFF.includes(kind))
  )
}
