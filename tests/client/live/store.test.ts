import { expect, test, vi } from 'vitest'
import { createStore, until } from '../../../client/live/store.ts'
import { setUnsaved, unsaved } from '../../../client/live/unsaved.ts'

test('waiting for the board ends when it is there, or when the time is up', async () => {
  const store = createStore(1)
  const there = until(store, (n) => n >= 3, 1_000)
  store.set(2)
  store.set(3)
  expect(await there).toBe(true)
  expect(await until(store, (n) => n > 9, 10)).toBe(false)
})

test('only the names of what is unsaved are kept, and a change is told once', () => {
  const told = vi.fn()
  const stop = unsaved.subscribe(told)
  setUnsaved('notes a', true)
  setUnsaved('notes a', true)
  setUnsaved('outbox', true)
  setUnsaved('notes a', false)
  expect([...unsaved.get()]).toEqual(['outbox'])
  setUnsaved('outbox', false)
  expect(told).toHaveBeenCalledTimes(4)
  stop()
})
