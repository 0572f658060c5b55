import { afterEach, beforeEach, expect, vi } from 'vitest'

// Nobody reads the console of a green test run: whatever complains there has to fail. A test that
// wants the complaint checks it and then calls vi.mocked(console.error).mockClear().
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls
  vi.mocked(console.error).mockRestore()
  expect(complaints, 'console.error was called').toEqual([])
})
