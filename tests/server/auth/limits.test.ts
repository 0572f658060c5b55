import { expect, test } from 'vitest'
import { Busy, Turnstile } from '../../../server/auth/Turnstile.ts'
import { TryCounter } from '../../../server/auth/TryCounter.ts'

test('tries count in windows that begin with the first one', () => {
  let now = 1_000
  const counter = new TryCounter({ now: () => now }, 100)
  expect([counter.add('a'), counter.add('a'), counter.count('b')]).toEqual([1, 2, 0])
  expect([counter.waitFor('a', 3), counter.waitFor('a', 2)]).toEqual([0, 100])
  counter.takeBack('a')
  expect(counter.waitFor('a', 2)).toBe(0)
  now += 100
  expect([counter.count('a'), counter.add('a')]).toEqual([0, 1])
})

test('more keys than a town has push out the oldest, so memory stays bounded', () => {
  const counter = new TryCounter({ now: () => 0 }, 100)
  for (let n = 0; n < 20_001; n += 1) counter.add(`address ${n}`)
  expect(counter.count('address 0')).toBe(0)
  expect(counter.count('address 1')).toBe(1)
  expect(counter.count('address 20000')).toBe(1)
})

test('a turnstile lets a few in at once, the others in order, and refuses a crowd', async () => {
  const gate = new Turnstile(2, 3)
  const running: (() => void)[] = []
  const order: number[] = []
  const task = (n: number) => () =>
    new Promise<void>((resolve) => {
      order.push(n)
      running.push(resolve)
    })
  const all = [0, 1, 2, 3, 4].map((n) => gate.run(task(n)))
  await Promise.resolve()
  expect(order).toEqual([0, 1])
  await expect(gate.run(task(5))).rejects.toThrow(Busy)
  while (running.length > 0) {
    running.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(all)
  expect(order).toEqual([0, 1, 2, 3, 4])
})

test('a task that fails gives its place back', async () => {
  const gate = new Turnstile(1, 0)
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate.run(async () => 'next')).toBe('next')
})
