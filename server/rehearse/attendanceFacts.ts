import { presentVoters } from '../../domain/meeting/lookup.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../domain/meeting/Meeting.ts'
import { attendanceSummary } from '../../domain/minutes/attendanceSummary.ts'
import type { State } from '../../domain/state.ts'
import { isoOf } from '../../domain/time.ts'

/** Who came, when and how. Lists of ids are sorted by code units, whatever the locale. */
export const attendanceFacts = (state: State, meeting: Meeting): object => {
  const a = attendanceSummary(state, meeting)
  const moment = ({ seatId, at }: { seatId: string; at: number }) => ({
    memberId: seatId,
    at: isoOf(at),
  })
  return {
    shouldAttend: a.shouldAttend,
    presentAtOpening: wasOpened(meeting) ? meeting.presentAtOpening : 0,
    presentTotal: a.presentIds.length,
    leave: a.leaveIds.toSorted(),
    absent: a.absentIds.toSorted(),
    late: a.late.map(moment),
    remote: a.remoteIds.toSorted(),
    leftEarly: a.leftEarly.map(moment),
    breaks: a.breaks.map(({ seatId, from, to }) => ({
      memberId: seatId,
      from: isoOf(from),
      to: isoOf(to),
    })),
    presentAtAdjourn:
      meeting.phase === 'ADJOURNED'
        ? meeting.presentAtAdjourn
        : presentVoters(state, meeting).length,
    observers: a.observerIds.toSorted(),
    recorder: a.recorderId ?? null,
  }
}
