import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { HOSTILE_KINDS, HOSTILE_UPDATES } from '../../server/documents/admission/hostileUpdates.ts'
import { victim } from '../../server/documents/admission/victim.ts'
import { Member } from '../../server/documents/Member.ts'
import { RawClient } from '../../server/documents/RawClient.ts'
import { COMMITTEE, EPOCH, startDocuments } from '../../server/documents/startDocuments.ts'
import { notesInPostgres } from '../../support/notesInPostgres.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })
const MOST_OFFENCES = 3

test('the numbers Y02 to Y19 stand for eighteen kinds and at least 48 updates', () => {
  const ids = Array.from({ length: 18 }, (_, i) => `Y${String(i + 2).padStart(2, '0')}`)
  expect(Object.keys(HOSTILE_KINDS)).toEqual(ids)
  expect(HOSTILE_UPDATES.length).toBeGreaterThanOrEqual(48)
  expect(new Set(HOSTILE_UPDATES.map(([title]) => title)).size).toBe(HOSTILE_UPDATES.length)
})

const kinds = Object.entries(HOSTILE_KINDS).map(([id, kind]) => ({ id, ...kind }))
test.each(kinds)(
  '[$id] $what: each is refused with a reason, the document stays as it is, and others go on writing',
  async ({ updates }) => {
    const { store, prisma } = await notesInPostgres()
    const { update, owners } = victim()
    for (const author of owners.values()) await store.issueClients(ROOM, [author])
    await store.append(ROOM, EPOCH, [{ bytes: update, authorSeatId: 'wang', clientId: 2 }])
    const { url, gateway } = await startDocuments({ store })
    const wang = await Member.enter(url, ROOM, 'wang')
    const rows = () => prisma.notesUpdate.findMany({ orderBy: { sequence: 'asc' } })
    const before = await rows()

    let sent = 0
    // Each in every place of the connection's budget: as its first, its second and its last offence.
    for (const [title, reason, bytes] of updates)
      for (let earlier = 0; earlier < MOST_OFFENCES; earlier++) {
        const mallory = await RawClient.enter(`${url}/${ROOM}?seat=mallory`)
        for (let i = 0; i < earlier; i++) mallory.update(Uint8Array.of())
        mallory.update(bytes)
        sent += earlier + 1
        if (earlier === MOST_OFFENCES - 1)
          expect(await mallory.isClosed(), title).toEqual({ code: 1008, reason })
        else await mallory.isHeard()
        expect(mallory.refusals, title).toEqual([...Array(earlier).fill('MALFORMED'), reason])
        if (earlier < MOST_OFFENCES - 1) expect(mallory.closed, title).toBeUndefined()
        mallory.socket.terminate()
      }

    expect(await rows()).toEqual(before)
    expect(gateway.metrics().refused).toBe(sent)
    expect(wang.text.toString()).toBe('abcXYZdefQ')
    // Whoever was there all the time writes on, and a newcomer reads the same.
    wang.text.insert(9, '!')
    await wang.isSaved()
    const li = await Member.enter(url, ROOM, 'li')
    await li.reads('abcXYZdef!Q')
    expect([...wang.refusals, ...li.refusals]).toEqual([])
  },
)
