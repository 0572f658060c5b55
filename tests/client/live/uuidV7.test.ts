import { expect, test } from 'vitest'
import { uuidV7 } from '../../../client/live/uuidV7.ts'

test('keys sort by the order of making, within a millisecond and over a clock that is set back', () => {
  const keys = [5, 5, 5, 4, 6, ...Array<number>(5_000).fill(6), 7].map((now) => uuidV7(now))
  expect([...keys].sort()).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
