import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forge, text } from '../../server/documents/admission/forge.ts'
import type { RawClient } from '../../server/documents/RawClient.ts'
import { ROOM, startNotes } from './startNotes.ts'

const PATIENTLY = { timeout: 10_000, interval: 20 }

const has = (line: RawClient, client: number, clock: number) =>
  line.hears(
    ({ type, payload }) => type === 100 && (Y.decodeStateVector(payload).get(client) ?? 0) >= clock,
  )

test('[Y27] notes over 1 MB or 20,000 pieces are refused, deleting makes room again, and the server puts its rows together', async () => {
  const notes = await startNotes()
  const { prisma } = notes.board

  // One megabyte, in tenths.
  const writer = await notes.line('S3')
  const { clientId } = writer
  const tenth = 100_000
  const more = (i: number) => {
    const where = i === 0 ? {} : { left: [clientId, i * tenth - 1] as const }
    return forge([
      { client: clientId, clock: i * tenth, structs: [text('x'.repeat(tenth), where)] },
    ])
  }
  for (let i = 0; i < 10; i++) writer.update(more(i))
  await has(writer, clientId, 10 * tenth)
  const before = await notes.stored()
  writer.update(more(10))
  await writer.hears(({ type }) => type === 102)
  expect(writer.refusals).toEqual(['TOO_LARGE'])
  expect(await notes.stored()).toEqual(before)
  writer.update(forge([], [{ client: clientId, ranges: [[0, 5 * tenth]] }]))
  await expect.poll(async () => (await notes.stored()).updates.length, PATIENTLY).toBe(11)
  writer.update(more(10))
  await has(writer, clientId, 11 * tenth)
  expect(writer.refusals).toEqual(['TOO_LARGE'])

  // The last one leaves, and a start has one row to read instead of twelve.
  writer.socket.terminate()
  await expect.poll(async () => (await notes.stored()).snapshots, PATIENTLY).toHaveLength(1)
  const [snapshot] = (await notes.stored()).snapshots
  expect(snapshot).toMatchObject({
    documentId: ROOM,
    upTo: (await notes.stored()).updates.at(-1)!.sequence,
  })
  expect(snapshot!.bytes.length).toBeLessThan(6.1 * tenth)

  // Twenty thousand pieces, none of which can be merged with another.
  const other = ROOM.replace('I1', 'I2')
  const piler = await notes.line('S3', other)
  const pile = (from: number, count: number) => {
    const structs = Array.from({ length: count }, () => text('ab'))
    return forge([{ client: piler.clientId, clock: 2 * from, structs }])
  }
  // Each may cut two others apart, and so counts as three until it is in.
  for (let i = 0; i < 18; i++) piler.update(pile(i * 1_000, 1_000))
  await has(piler, piler.clientId, 36_000)
  const rows = await prisma.notesUpdate.count({ where: { documentId: other } })
  piler.update(pile(18_000, 1_000))
  await piler.hears(({ type }) => type === 102)
  expect(piler.refusals).toEqual(['TOO_LARGE'])
  expect(await prisma.notesUpdate.count({ where: { documentId: other } })).toBe(rows)
  // Whoever is honest can still write a little, and read all of it.
  const honest = await notes.line('S1', other)
  honest.update(
    forge([
      { client: honest.clientId, clock: 0, structs: [text('!', { left: [piler.clientId, 0] })] },
    ]),
  )
  await has(honest, honest.clientId, 1)
  expect(honest.refusals).toEqual([])
})
