import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apply, emptyState } from '../../../domain/state.ts'
import { demoChanges } from '../../../server/demo/loadDemo.ts'
import { PastFile } from '../../../server/demo/past/pastFile.ts'
import { readJson } from '../../../server/demo/readJson.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const flat = (text: string) => text.replace(/\s/g, '')
const state = apply(emptyState(), demoChanges().changes)
const DATA = new URL('../../../server/demo/data', import.meta.url).pathname
interface Announced {
  readonly meetings: readonly {
    readonly agenda: readonly {
      readonly motions: readonly (Record<string, unknown> & { readonly tally: object | null })[]
    }[]
  }[]
}
const minutesOf = (id: string) => [...state.minutes.values()].find((m) => m.id === id)

test('the minutes of the October meeting have the words of the office', () => {
  expect(flat(minutesOf('M-2026-10')?.text ?? '')).toBe(flat(read('minutes-2026-10.txt')))
})

test('the rules count every past vote as it was announced', () => {
  const raw = JSON.parse(readFileSync(`${DATA}/past-meetings.json`, 'utf8')) as Announced
  let counted = 0
  for (const past of raw.meetings.flatMap((m) => m.agenda.flatMap((a) => a.motions))) {
    const motion = [...state.motion.values()].find((m) => m.id === past.id)
    if (motion?.phase !== 'DECIDED') {
      expect(past.tally).toBeNull()
      continue
    }
    counted += 1
    expect({ id: past.id, ...motion.tally }).toMatchObject({
      id: past.id,
      ...past.tally,
      ...{ base: past.base, quorum: past.quorumNeeded, passNeeded: past.needed },
      ...{ present: past.presentCount, eligible: past.eligibleCount },
      ...{ passed: past.passed, closeSplit: past.closeSplit },
    })
  }
  expect(counted).toBe(26)
})

test('the archive is full: five meetings held, with minutes, tasks and whistles, and one called', () => {
  const { meetings } = readJson(DATA, 'past-meetings.json', PastFile)
  expect(meetings).toHaveLength(5)
  expect(meetings.every((m) => minutesOf(m.id)?.phase === 'ISSUED')).toBe(true)
  expect([...state.meeting.values()].map((m) => m.phase).toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => 'ADJOURNED'),
    'NOTICED',
  ])
  expect([state.task.size, state.escalation.size]).toEqual([20, 2])
  expect([...state.item.values()].every((i) => !i.issueId || state.issue.has(i.issueId))).toBe(true)
})

test('the street lamps that October deferred are the same problem on the November list', () => {
  const item = [...state.item.values()].find((i) => i.id === 'M-2026-10-A4')
  expect(item).toMatchObject({ issueId: 'CY-2611-26', outcome: 'DEFERRED' })
})
