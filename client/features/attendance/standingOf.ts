import type { Attendance } from '../../../domain/meeting/Attendance.ts'
import { openStay } from '../../../domain/meeting/Attendance.ts'

/** Where a person is, in the sense of attendance: connection plays no part. */
export type Standing = 'ONSITE' | 'REMOTE' | 'LEAVE' | 'AWAY' | 'ABSENT'

export const standingOf = (attendance: Attendance | undefined): Standing => {
  const stay = openStay(attendance)
  if (stay) return stay.via
  if (attendance && attendance.stays.length > 0) return 'AWAY'
  return attendance?.leave ? 'LEAVE' : 'ABSENT'
}

export const isHere = (s: Standing): boolean => s === 'ONSITE' || s === 'REMOTE'
