import { afterEach, expect, test, vi } from 'vitest'
import { hearServerTime, serverNow } from '../../../client/live/serverClock.ts'

afterEach(() => void vi.useRealTimers())

test('the server’s time is known though the device’s clock is wrong, and late messages do not hurt', () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'], now: 1_000 })
  hearServerTime(1_000_000, true)
  vi.advanceTimersByTime(5_000)
  expect(serverNow()).toBe(1_005_000)
  // This one was 300 ms on its way.
  hearServerTime(1_004_700)
  expect(serverNow()).toBe(1_005_000)
  // Somebody sets the device's clock.
  vi.setSystemTime(99)
  expect(serverNow()).toBe(1_005_000)
  // After sleep the page's own clock may have stood still; a new connection knows better.
  hearServerTime(2_000_000, true)
  expect(serverNow()).toBe(2_000_000)
})
