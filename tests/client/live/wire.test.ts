import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { followBoard } from '../../../client/live/boardState.ts'
import type { WireEvents } from '../../../client/live/wire.ts'
import { openWire } from '../../../client/live/wire.ts'
import type { State } from '../../../domain/state.ts'
import { emptyState } from '../../../domain/state.ts'
import { COMMITTEE, startDocuments } from '../../server/documents/startDocuments.ts'
import { seatSocket } from './NotesPage.ts'

/** One page that looks at a board, with what it sends and sees. */
function look(url: string, name: string, seat: string, hear: WireEvents = {}) {
  const doc = new Y.Doc()
  const states: State[] = []
  const sent: number[] = []
  const Seat = seatSocket(seat)
  class Counting extends Seat {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      sent.push(data instanceof Uint8Array ? (data[0] ?? -1) : -1)
      super.send(data)
    }
  }
  let stop: (() => void) | undefined
  const wire = openWire({
    url,
    name,
    doc,
    WebSocketPolyfill: Counting,
    hear: {
      ...hear,
      synced() {
        stop ??= followBoard(doc, (state) => states.push(state))
        hear.synced?.()
      },
    },
  })
  onTestFinished(() => {
    stop?.()
    wire.close()
  })
  return { doc, wire, states, sent, last: () => states.at(-1) ?? emptyState() }
}

test('the board is followed record by record, one emission for each transaction', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  const issue = (id: string, title: string) => ({ kind: 'issue', id, value: { id, title } })
  const revision = (value: number) => ({ kind: 'meta', id: 'revision', value: value as never })
  board.write([issue('a', '路灯'), issue('b', '楼道'), revision(1)])
  const page = look(url, board.name, 'zhang')
  await vi.waitFor(() => expect(page.last().revision).toBe(1))
  expect(page.last().issue.get('a')).toEqual({ id: 'a', title: '路灯' })
  const before = page.last()

  board.write([issue('a', '路灯（东）'), revision(2)])
  await vi.waitFor(() => expect(page.last().revision).toBe(2))
  const after = page.last()
  expect(page.states).toHaveLength(2)
  expect(after.issue.get('a')).toEqual({ id: 'a', title: '路灯（东）' })
  expect(after.issue.get('b')).toBe(before.issue.get('b'))
  expect(after.seat).toBe(before.seat)
  expect(before.issue.get('a')).toEqual({ id: 'a', title: '路灯' })

  board.write([{ kind: 'issue', id: 'b', value: undefined }])
  await vi.waitFor(() => expect(page.last().issue.has('b')).toBe(false))
})

test('a board of a closed epoch is gone for good, and the page does not knock again', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  const gone = vi.fn()
  const page = look(url, board.name, 'zhang', { gone })
  await vi.waitFor(() => expect(page.states).toHaveLength(1))
  // The shortest pause before coming back, if the page did.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0)
  onTestFinished(() => random.mockRestore())
  board.close()
  await vi.waitFor(() => expect(gone).toHaveBeenCalledWith(4404))
  const knocks = page.sent.length
  page.wire.wake(true)
  await new Promise((done) => setTimeout(done, 700))
  expect(page.sent).toHaveLength(knocks)
  expect(gone).toHaveBeenCalledOnce()
})

test('a session that is replaced does not end the board: the page waits until it is woken', async () => {
  const { url, gateway } = await startDocuments()
  const board = gateway.board(COMMITTEE)
  const gone = vi.fn()
  const page = look(url, board.name, 'zhang', { gone })
  await vi.waitFor(() => expect(page.states).toHaveLength(1))
  const [viewer] = gateway.viewers()
  gateway.closeSession(viewer!.sessionId, 4401)
  await vi.waitFor(() => expect(gateway.metrics().connections).toBe(0))
  board.write([{ kind: 'issue', id: 'a', value: { id: 'a', title: '路灯' } }])
  page.wire.wake(false)
  await vi.waitFor(() => expect(page.last().issue.has('a')).toBe(true))
  expect(gone).not.toHaveBeenCalled()
})

test('a page shows where it looks, and never echoes the others', async () => {
  const { url, gateway } = await startDocuments()
  const { name } = gateway.board(COMMITTEE)
  const zhang = look(url, name, 'zhang')
  const others = ['wang', 'li', 'zhao'].map((seat) => look(url, name, seat))
  await vi.waitFor(() => expect([zhang, ...others].every((p) => p.states.length > 0)).toBe(true))
  const changed = vi.fn()
  zhang.wire.awareness.on('change', changed)
  for (const other of others) other.wire.setPresence({ looking: 'issue-7' })
  await vi.waitFor(() => expect(zhang.wire.awareness.getStates().size).toBe(3))
  // Only the question for the document: nothing about anybody else.
  expect(zhang.sent).toEqual([0])
  for (const other of others) expect(other.sent).toEqual([0, 1])
  expect([...zhang.wire.awareness.getStates().values()]).toContainEqual({
    seat: 'wang',
    name: 'wang',
    unit: '社区',
    looking: 'issue-7',
  })
})

test('a page comes back by itself after the connection broke, and is seen again', async () => {
  const { url, gateway } = await startDocuments()
  const { name } = gateway.board(COMMITTEE)
  const zhang = look(url, name, 'zhang')
  const links: boolean[] = []
  const wang = look(url, name, 'wang', { connected: (is) => links.push(is) })
  wang.wire.setPresence({ looking: 'issue-1' })
  await vi.waitFor(() => expect(zhang.wire.awareness.getStates().size).toBe(1))
  gateway.closeSession('wang', 4503)
  await vi.waitFor(() => expect(links).toEqual([true, false]))
  await vi.waitFor(() => expect(links).toEqual([true, false, true]), { timeout: 3_000 })
  await vi.waitFor(() =>
    expect([...zhang.wire.awareness.getStates().values()]).toMatchObject([{ looking: 'issue-1' }]),
  )
})
