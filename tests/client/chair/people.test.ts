import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../client/features/assignment/candidates.ts'
import { standingOf } from '../../../client/features/attendance/standingOf.ts'
import { matchesSearch } from '../../../client/parts/matchesSearch.ts'
import type { Attendance } from '../../../domain/meeting/Attendance.ts'
import type { State } from '../../../domain/state.ts'
import { hall } from '../../support/builders.ts'

describe('who can lead a task', () => {
  const { state } = hall({ members: 3 })
  const units = (list: ReturnType<typeof candidatesOf>) => list.map((c) => c.unitId)

  it('is everybody of a unit, in the order of the units', () => {
    const list = units(candidatesOf(state.seat, state.unit, undefined))
    expect(list.slice(0, 2)).toEqual(['U1', 'U2'])
  })

  it('begins with the unit that the triage suggests', () => {
    const [first] = candidatesOf(state.seat, state.unit, 'U3' as never)
    expect(first?.unitId).toBe('U3')
  })

  it('puts members before the liaison of the same unit', () => {
    const ofUnit = candidatesOf(state.seat, state.unit, undefined).filter((c) => c.unitId === 'U2')
    expect(ofUnit.map((c) => c.seatId)).toEqual(['S2', 'L2'])
  })

  it('leaves out who belongs to no unit', () => {
    const seats: State['seat'] = state.seat
    const list = candidatesOf(seats, new Map(), undefined)
    expect(list).toEqual([])
  })
})

describe('where a person stands', () => {
  const with_ = (about: object) => ({ stays: [], ...about }) as unknown as Attendance
  const stay = { via: 'ONSITE', inAt: 1, inSeq: 1 }

  it('is here as long as the last stay is open, however he joined', () => {
    expect(standingOf(with_({ stays: [stay] }))).toBe('ONSITE')
    expect(
      standingOf(
        with_({
          stays: [
            { ...stay, outAt: 2 },
            { ...stay, via: 'REMOTE' },
          ],
        }),
      ),
    ).toBe('REMOTE')
  })

  it('has left after checking out, even if leave was asked for before', () => {
    const left = with_({ stays: [{ ...stay, outAt: 2 }], leave: { reason: '出差', at: 0 } })
    expect(standingOf(left)).toBe('AWAY')
  })

  it('is on leave or absent before ever coming', () => {
    expect(standingOf(with_({ leave: { reason: '出差', at: 0 } }))).toBe('LEAVE')
    expect(standingOf(undefined)).toBe('ABSENT')
  })
})

describe('a search', () => {
  it('finds a person by name, part of it, or first letters of the pinyin', () => {
    for (const typed of ['温克勤', '克', 'wkq', 'WKQ', ''])
      expect(matchesSearch('温克勤', typed)).toBe(true)
    expect(matchesSearch('温克勤', 'wqk')).toBe(false)
  })
})
