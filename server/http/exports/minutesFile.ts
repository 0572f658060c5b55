import type { SeatId } from '../../../domain/ids.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { versionsOf } from '../../../domain/minutes/lifeCycle.ts'
import { mayReadMinutes, readsAs } from '../../../domain/minutes/reading.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { fileName } from '../../exports/fileName.ts'
import { layOut } from '../../exports/minutes/layOut.ts'
import { plainMinutes } from '../../exports/minutes/plainMinutes.ts'
import type { Workshop } from '../../exports/Workshop.ts'
import type { Papers } from '../../store/papers.ts'
import type { Answer, Asked, NoFile } from './Asked.ts'
import { NOT_FOUND, TYPES } from './Asked.ts'
import { checkStampOf } from './checkStampOf.ts'
import { fromWorkshop } from './fromWorkshop.ts'

export const MINUTES_FORMATS = ['docx', 'pdf', 'txt'] as const
export type MinutesFormat = (typeof MINUTES_FORMATS)[number]

/** One version of a meeting's minutes as a file, by default the newest that the seat may read [M46]. */
export const minutesFile = async (
  o: { readonly papers: Papers; readonly workshop: Workshop },
  asked: Asked,
  about: {
    readonly meetingId: string
    readonly format: MinutesFormat
    readonly version: number | undefined
  },
): Promise<Answer> => {
  const { meetingId, format, version } = about
  const found = await o.papers.meeting(asked.committeeId, meetingId)
  const meeting = found?.state.meeting.get(meetingId)
  if (!found || !meeting) return NOT_FOUND
  const minutes = readableMinutes(found.state, meeting, asked.seatId)
    .filter((m) => version === undefined || m.version === version)
    .at(-1)
  if (!minutes) return NOT_FOUND
  const bytes = await minutesBytes(o.workshop, asked, { state: found.state, minutes, format })
  if (!('byteLength' in bytes)) return bytes
  return {
    name: fileName(titleOf(minutes), format),
    type: TYPES[format],
    bytes,
    about: { kind: `minutes.${format}`, meeting: meetingId, version: minutes.version },
  }
}

/** The versions that a seat may read, oldest first [M46]. */
export const readableMinutes = (
  state: State,
  meeting: Meeting,
  seatId: string,
): readonly Minutes[] => {
  const seat = state.seat.get(seatId as SeatId)
  return seat
    ? versionsOf(state, meeting.id).filter((m) => mayReadMinutes(readsAs(seat), m, meeting))
    : []
}

export const minutesBytes = async (
  workshop: Workshop,
  asked: Asked,
  about: { readonly state: State; readonly minutes: Minutes; readonly format: MinutesFormat },
): Promise<Uint8Array | NoFile> => {
  const { state, minutes, format } = about
  if (format === 'txt') return plainMinutes(minutes)
  const paper = layOut(
    minutes,
    checkStampOf(state, asked.origin, (s) => s.minutesId === minutes.id),
  )
  const make = format === 'docx' ? 'minutesDocx' : 'minutesPdf'
  return fromWorkshop(workshop, { make, paper }, asked)
}

/** `齿苑社区“大党委”党建联席会议纪要〔2026〕10号`, and what else tells two of them apart. */
export const titleOf = (m: Minutes): string =>
  m.title +
  m.docNo +
  (m.version > 1 ? `（第${m.version}版更正）` : '') +
  (m.phase === 'DRAFT' ? '（草稿）' : '')
