import { expect, it } from 'vitest'
import { isBehind } from '../../../client/features/minutes/isBehind.ts'
import type { MeetingFile } from '../../../client/features/minutes/MeetingFile.ts'
import { chosenOf, versionsIn } from '../../../client/features/minutes/versions.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'

const version = (n: number, phase: Minutes['phase'], editedAt?: number) =>
  ({ id: `m${n}`, version: n, phase, ...(editedAt ? { editedAt } : {}) }) as Minutes
const FILE = { minutes: [version(1, 'ISSUED'), version(3, 'DRAFT', 5), version(2, 'ISSUED')] }
const versions = versionsIn(FILE as MeetingFile)
const chosen = (v: string | null, against: string | null) => {
  const c = chosenOf(versions, { version: v, against })
  return [c?.shown.version, c?.against?.version, c?.isNewest]
}

it('the newest is shown, an erratum against the version before it', () => {
  expect(versions.map((m) => m.version)).toEqual([3, 2, 1])
  expect(chosen(null, null)).toEqual([3, 2, true])
  expect(chosen('2', null)).toEqual([2, 1, false])
  expect(chosen('1', null)).toEqual([1, undefined, false])
})

it('a version is held against another one or none as asked, and nonsense is not asked', () => {
  expect(chosen('3', '1')).toEqual([3, 1, true])
  expect(chosen('3', '0')).toEqual([3, undefined, true])
  expect(chosen('2', '2')).toEqual([2, undefined, false])
  expect(chosen('9', 'x')).toEqual([3, 2, true])
  expect(chosenOf([], { version: null, against: null })).toBeUndefined()
})

it('a file is behind when the board shows a later phase, a later edit, a new version or a new seal', () => {
  const file = { ...FILE, seal: [] } as unknown as MeetingFile
  expect(isBehind(file, FILE.minutes, 0)).toBe(false)
  expect(isBehind(file, [version(3, 'SIGNED')], 0)).toBe(true)
  expect(isBehind(file, [version(3, 'DRAFT', 6)], 0)).toBe(true)
  expect(isBehind(file, [version(4, 'DRAFT')], 0)).toBe(true)
  expect(isBehind(file, [], 1)).toBe(true)
  expect(isBehind(file, [version(2, 'SIGNED')], 0)).toBe(false)
})
