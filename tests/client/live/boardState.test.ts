import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { followBoard } from '../../../client/live/boardState.ts'
import type { State } from '../../../domain/state.ts'

test('one change on a board of 5,000 issues reads one record', () => {
  const doc = new Y.Doc()
  const issues = doc.getMap('issue')
  doc.transact(() => {
    for (let n = 0; n < 5_000; n += 1) issues.set(`i${n}`, { id: `i${n}`, title: '路灯' })
  })
  let last: State | undefined
  const stop = followBoard(doc, (state) => (last = state))
  const before = last
  const reads = vi.spyOn(issues, 'get')
  const scans = vi.spyOn(issues, 'entries')
  doc.transact(() => {
    issues.set('i7', { id: 'i7', title: '楼道' })
    doc.getMap('meta').set('revision', 9)
  })
  expect(reads).toHaveBeenCalledTimes(1)
  expect(scans).not.toHaveBeenCalled()
  expect(last?.revision).toBe(9)
  expect(last?.issue.size).toBe(5_000)
  expect(last?.issue.get('i8')).toBe(before?.issue.get('i8'))
  expect(last?.seat).toBe(before?.seat)
  stop()
})
