import { attendanceId } from '../../../domain/ids.ts'
import type { Attendance } from '../../../domain/meeting/Attendance.ts'
import { present } from '../parts.ts'
import type { PastMeeting } from './pastFile.ts'

const MINUTE = 60_000

/** Who was in the room, as far as it was so at `at` (ms); nobody wrote down when observers came. */
export const pastAttendance = (meeting: PastMeeting, at = Infinity): readonly Attendance[] => {
  const { id: meetingId, startAt, attendance } = meeting
  const { present: members, observers, recorders, leave } = attendance
  let seq = 0
  const guests = [...recorders, ...observers].map((memberId) => ({
    memberId,
    via: 'ONSITE' as const,
    checkInAt: startAt - 5 * MINUTE,
    leftAt: null,
  }))
  return [
    ...[...members, ...guests]
      .filter(({ checkInAt }) => checkInAt <= at)
      .map(({ memberId: seatId, via, checkInAt, leftAt }) => ({
        ...place(meetingId, seatId),
        stays: [
          {
            ...{ via, inAt: checkInAt, inSeq: (seq += 1) },
            ...(checkInAt > startAt ? { afterOpening: true as const } : {}),
            ...(leftAt !== null && leftAt <= at ? { outAt: leftAt, outSeq: (seq += 1) } : {}),
          },
        ],
      })),
    ...leave.map(({ memberId: seatId, reason }) => ({
      ...place(meetingId, seatId),
      stays: [],
      ...present({ leave: { reason, at: startAt - 24 * 60 * MINUTE } }),
    })),
  ]
}

const place = (meetingId: PastMeeting['id'], seatId: Attendance['seatId']) => ({
  id: attendanceId(meetingId, seatId),
  meetingId,
  seatId,
})
