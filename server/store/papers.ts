import type { Kind, State } from '../../domain/state.ts'
import { apply, emptyState, put } from '../../domain/state.ts'
import { startOfDay } from '../../domain/time.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { MeetingRecord } from '../http/MeetingRecord.ts'
import { stateOfRecord } from '../http/MeetingRecord.ts'
import { meetingRecords, rowsOf } from './meetingRecords.ts'

export type Papers = ReturnType<typeof papers>

/** What files are made of: read from the tables, so that archived meetings have them, too. */
export const papers = (prisma: PrismaClient) => {
  const records = meetingRecords(prisma)
  const add = async (state: State, kind: Kind, where: object): Promise<State> => {
    const rows = await rowsOf(prisma, kind, where)
    return apply(
      state,
      rows.map((record) => put(kind, record as never)),
    )
  }
  const whole = async (committeeId: string, ...kinds: readonly Kind[]): Promise<State> => {
    let state = emptyState()
    for (const kind of kinds) state = await add(state, kind, { committeeId })
    return state
  }

  return {
    /** One meeting with everything on record about it, who spoke included; undefined: no such meeting. */
    async meeting(
      committeeId: string,
      meetingId: string,
    ): Promise<{ readonly record: MeetingRecord; readonly state: State } | undefined> {
      const record = await records.of(committeeId, meetingId)
      if (!record) return undefined
      const state = await add(stateOfRecord(record), 'speech', { committeeId, meetingId })
      return { record, state }
    },

    /** The issue list with what its lines name. */
    issues: (committeeId: string): Promise<State> =>
      whole(committeeId, 'committee', 'unit', 'branch', 'seat', 'issue'),

    /** The meetings of a year, with the minutes and tasks that came of them. */
    async year(committeeId: string, year: number): Promise<State> {
      const between = {
        gte: new Date(startOfDay(`${year}-01-01`)),
        lt: new Date(startOfDay(`${year + 1}-01-01`)),
      }
      let state = await whole(committeeId, 'committee', 'unit', 'seat')
      state = await add(state, 'meeting', { committeeId, startAt: between })
      const own = { committeeId, meetingId: { in: [...state.meeting.keys()] } }
      for (const kind of ['minutes', 'seal', 'item', 'task'] as const)
        state = await add(state, kind, own)
      const ids = [...state.task.values()].flatMap((t) => (t.issueId ? [t.issueId] : []))
      return add(state, 'issue', { committeeId, id: { in: ids } })
    },
  }
}
