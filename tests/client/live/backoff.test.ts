import { expect, test } from 'vitest'
import { backoff } from '../../../client/live/backoff.ts'

test('a pause before the next try lies between half a second and eight seconds, at random', () => {
  for (const random of [0, 0.5, 0.999])
    for (const failures of [1, 2, 5, 50]) {
      const ms = backoff(failures, () => random)
      expect(ms).toBeGreaterThanOrEqual(500)
      expect(ms).toBeLessThanOrEqual(8_000)
    }
  expect(backoff(9, () => 0.999)).toBeGreaterThan(backoff(1, () => 0.999))
})
