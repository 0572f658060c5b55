import { attendanceId } from '../../../domain/ids.ts'
import type { Stay } from '../../../domain/meeting/Attendance.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import type { State } from '../../../domain/state.ts'
import { clockTime } from '../../../domain/time.ts'
import { head, table } from './blocks.ts'
import type { Block } from './RecordPaper.ts'

const VIA: Readonly<Record<Stay['via'], string>> = { ONSITE: '现场', REMOTE: '线上' }

/** Everybody who should have come and everybody who did, with all comings and goings. */
export const attendanceBlocks = (state: State, meeting: OpenedMeeting): readonly Block[] => {
  const roll = new Set<string>(meeting.roll)
  const seats = [...state.seat.values()]
    .filter((s) => roll.has(s.id) || state.attendance.has(attendanceId(meeting.id, s.id)))
    .sort((a, b) => Number(roll.has(b.id)) - Number(roll.has(a.id)) || a.order - b.order)
  return [
    head('签到情况'),
    ...table(
      [
        ['姓名', 3],
        ['单位或职务', 5],
        ['签到', 2],
        ['离会', 2],
        ['方式', 2],
        ['备注', 5],
      ],
      seats.map((seat) => row(state, meeting, seat, roll.has(seat.id))),
    ),
  ]
}

const row = (
  state: State,
  meeting: OpenedMeeting,
  seat: Seat,
  onRoll: boolean,
): readonly string[] => {
  const attendance = state.attendance.get(attendanceId(meeting.id, seat.id))
  const stays = attendance?.stays ?? []
  const unit = seat.unitId ? state.unit.get(seat.unitId)?.shortName : undefined
  const away = attendance?.leave ? `请假：${attendance.leave.reason}` : '缺席'
  const remarks = [
    onRoll ? '' : seat.id === meeting.recorderId ? '记录' : '列席',
    stays.length === 0 ? away : '',
    stays[0]?.afterOpening ? '迟到' : '',
    ...stays.map((s) => s.reason ?? ''),
    stays.some((s) => s.enteredById) ? '代为登记' : '',
  ]
  return [
    seat.name,
    unit ?? seat.post,
    stays.map((s) => clockTime(s.inAt)).join(' '),
    stays.map((s) => (s.outAt === undefined ? '至散会' : clockTime(s.outAt))).join(' '),
    [...new Set(stays.map((s) => VIA[s.via]))].join(' '),
    remarks.filter(Boolean).join('，'),
  ]
}
