import type { SeatId } from '../../../domain/ids.ts'
import { committeeOf } from '../../../domain/meeting/lookup.ts'
import type { State } from '../../../domain/state.ts'
import { fileName } from '../../exports/fileName.ts'
import { decisionsSheet } from '../../exports/tables/decisionsSheet.ts'
import { issuesSheet } from '../../exports/tables/issuesSheet.ts'
import type { Sheet } from '../../exports/tables/Sheet.ts'
import { tasksSheet } from '../../exports/tables/tasksSheet.ts'
import { writeCsv } from '../../exports/tables/writeCsv.ts'
import type { Workshop } from '../../exports/Workshop.ts'
import type { Papers } from '../../store/papers.ts'
import type { Answer, Asked } from './Asked.ts'
import { NOT_FOUND, TYPES } from './Asked.ts'
import { fromWorkshop } from './fromWorkshop.ts'
import { readableMinutes } from './minutesFile.ts'

export const TABLE_FORMATS = ['xlsx', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

interface Parts {
  readonly papers: Papers
  readonly workshop: Workshop
  readonly now: () => number
}

/** Decisions or tasks of one meeting, for readers of its minutes [M46]. */
export const tableOfMeeting = async (
  o: Parts,
  asked: Asked,
  about: {
    readonly meetingId: string
    readonly table: 'decisions' | 'tasks'
    readonly format: TableFormat
  },
): Promise<Answer> => {
  const { meetingId, table, format } = about
  const found = await o.papers.meeting(asked.committeeId, meetingId)
  const meeting = found?.state.meeting.get(meetingId)
  if (!found || !meeting || readableMinutes(found.state, meeting, asked.seatId).length === 0)
    return NOT_FOUND
  const { state } = found
  const sheet =
    table === 'decisions'
      ? decisionsSheet(state, meeting)
      : tasksSheet(state, [...state.task.values()], o.now())
  const title = `${committeeOf(state).name}${sheet.name}（${meeting.no}）`
  return written(o, asked, { sheet, title, format }, { kind: table, meeting: meetingId })
}

/** The tasks of a year's meetings: of those that go on, and of those whose minutes the seat may read. */
export const tasksOfYear = async (
  o: Parts,
  asked: Asked,
  about: { readonly year: number; readonly format: TableFormat },
): Promise<Answer> => {
  const state = await o.papers.year(asked.committeeId, about.year)
  if (!state.seat.has(asked.seatId as SeatId)) return NOT_FOUND
  const tasks = [...state.task.values()].filter((t) => {
    const meeting = state.meeting.get(t.meetingId)
    const isOpen = ![...state.minutes.values()].some((m) => m.meetingId === t.meetingId)
    return meeting && (isOpen || readableMinutes(state, meeting, asked.seatId).length > 0)
  })
  const sheet = tasksSheet(state, tasks, o.now())
  const title = `${committeeOf(state).name}${sheet.name}（${about.year}年）`
  return written(o, asked, { ...about, sheet, title }, { kind: 'tasks', year: about.year })
}

/** Every issue of the committee, for its seats, as the list on the screen. */
export const issueList = async (o: Parts, asked: Asked, format: TableFormat): Promise<Answer> => {
  const state: State = await o.papers.issues(asked.committeeId)
  if (!state.seat.has(asked.seatId as SeatId)) return NOT_FOUND
  const sheet = issuesSheet(state)
  const title = `${committeeOf(state).name}${sheet.name}`
  return written(o, asked, { sheet, title, format }, { kind: 'issues' })
}

const written = async (
  { workshop }: Parts,
  asked: Asked,
  { sheet, title, format }: { sheet: Sheet; title: string; format: TableFormat },
  about: { readonly kind: string } & Readonly<Record<string, string | number>>,
): Promise<Answer> => {
  const bytes =
    format === 'csv'
      ? writeCsv(sheet)
      : await fromWorkshop(workshop, { make: 'xlsx', sheets: [sheet] }, asked)
  if (!('byteLength' in bytes)) return bytes
  return {
    name: fileName(title, format),
    type: TYPES[format],
    bytes,
    about: { ...about, kind: `${about.kind}.${format}` },
  }
}
