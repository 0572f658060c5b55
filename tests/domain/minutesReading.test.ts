import { expect, it } from 'vitest'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { mayReadMinutes, openTo, readsAs, SUPERIOR_READS } from '../../domain/minutes/reading.ts'
import type { Seat } from '../../domain/people/Seat.ts'
import { MEETING, session } from '../support/builders.ts'

const PHASES = ['DRAFT', 'SIGNED', 'ISSUED'] as const

/** A meeting of five, chaired by a part-time member; S6 is a member who is not on its roll. */
const setting = () => {
  const h = session({ members: 6, chairId: 'S4' })
  const meeting = h.get('meeting', MEETING) as Extract<Meeting, { phase: 'IN_SESSION' }>
  const roll = meeting.roll.filter((id) => id !== 'S6')
  const seat = (id: string) => h.get('seat', id) as Seat
  const like = (id: string, more: Partial<Seat>): Seat => ({ ...seat(id), ...more })
  const observer = (observerKind: string) => like('O2', { observerKind })
  return { meeting: { ...meeting, roll }, seat, like, observer }
}

it('[M46] who may read the minutes at each step of their life', () => {
  const { meeting, seat, like, observer } = setting()
  const when = (s: Seat) => PHASES.filter((phase) => mayReadMinutes(readsAs(s), { phase }, meeting))
  for (const id of ['S1', 'S2', 'S3', 'S4', 'REC']) expect(when(seat(id)), id).toEqual(PHASES)
  expect(when(seat('S5')), 'on the roll').toEqual(['SIGNED', 'ISSUED'])
  const later = [
    seat('S6'),
    seat('L2'),
    seat('O1'),
    like('REC', { id: 'REC2' as never }),
    observer('SUBDISTRICT_LIAISON'),
  ]
  for (const s of later) expect(when(s), `${s.kind} ${s.observerKind}`).toEqual(['ISSUED'])
  for (const s of [seat('O2'), ...['RED_STEWARD', 'GUEST', 'WALK_IN', 'POLICE'].map(observer)])
    expect(when(s), s.observerKind).toEqual([])
})

it('[M46] superiors read what was issued and nothing before', () => {
  const { meeting } = setting()
  const read = PHASES.filter((phase) => mayReadMinutes(SUPERIOR_READS, { phase }, meeting))
  expect(read).toEqual(['ISSUED'])
})

it('[M46] minutes of a meeting that never opened have no roll to be open to', () => {
  const { meeting } = setting()
  const { roll: _, ...planned } = meeting
  const readers = openTo({ phase: 'SIGNED' }, { ...planned, phase: 'CANCELLED' } as Meeting)
  expect(readers).toEqual(['STAFF', 'SEAT S4', 'SEAT REC'])
})
