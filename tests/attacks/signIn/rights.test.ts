import { expect, test } from 'vitest'
import type { Seat } from '../../../domain/people/Seat.ts'
import { MEETING } from '../../support/builders.ts'
import type { LooseRecord } from '../../support/Hall.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import type { Visitor } from '../../support/Visitor.ts'
import { forge, text } from '../../server/documents/admission/forge.ts'
import { RawClient } from '../../server/documents/RawClient.ts'
import { adminOf } from '../support/adminOf.ts'

const NOTES = { kind: 'issue', id: 'I1' } as const
const TRIAGE = { issueId: 'I1', level: 'L1' } as const

/**
 * Rights are read in the state in which a press is decided, so the next one is refused. Rooms of
 * Socket.IO hang on session, account, committee and seat, never on a role: there is none to leave.
 */
test('[A12] a role that is lowered in the meeting holds from the next press and on open documents', async () => {
  const board = await startBoard()
  const admin = await adminOf(board)
  const [s1, s3, o1] = [
    await board.member('S1'),
    await board.member('S3'),
    await board.member('O1'),
  ]
  const url = `${board.origin().replace('http', 'ws')}/yjs/notes.${COMMITTEE}.issue.I1`
  const { cookie } = o1
  const headers = { cookie, origin: board.origin() }
  const writer = await RawClient.enter(url, { headers })
  const write = (client: RawClient, words: string) =>
    client.update(forge([{ client: client.clientId, clock: 0, structs: [text(words)] }]))
  write(writer, '写')
  await writer.hears(({ type, payload }) => type === 100 && payload.length > 1)
  // Held back by the issue's own state only: the right is there.
  expect(await s3.press('triageIssue', TRIAGE)).toMatchObject({ code: 'ISSUE_STATE' })
  expect(await s1.press('openMeeting', { meetingId: MEETING })).toMatchObject({ code: 'QUORUM_NOT_MET' }) // prettier-ignore

  const began = performance.now()
  await reseat(admin, { id: 'O1', observerKind: 'GUEST' }, { id: 'S3', kind: 'PART_TIME' })
  expect((await writer.isClosed()).code).toBe(4503)
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(await s3.press('triageIssue', TRIAGE)).toMatchObject({ code: 'NOT_PERMITTED' })
  expect((await s1.press('giveChair', { meetingId: MEETING, seatId: 'S2' })).ok).toBe(true)
  expect(await s1.press('openMeeting', { meetingId: MEETING })).toMatchObject({ code: 'NOT_CHAIR' })

  const reader = await RawClient.enter(url, { headers, answer: false })
  for (const words of ['一', '二', '三']) write(reader, words)
  expect(await reader.isClosed()).toEqual({ code: 1008, reason: 'READ_ONLY' })
  const { discussion } = await board.app.gateway.readNotes(COMMITTEE, NOTES)
  expect(discussion).toBe('写')
})

/** Enters seats again with something changed, as the administrator's page does. */
const reseat = async (admin: Visitor, ...changed: readonly Partial<LooseRecord<Seat>>[]) => {
  const path = `/api/admin/committees/${COMMITTEE}`
  const { body } = await admin.get(path)
  const seats = changed.map((change) => {
    const known = (body['seats'] as readonly Seat[]).find(({ id }) => id === change.id)
    const { order: _, ...seat } = { ...known!, ...change }
    return seat
  })
  const answer = await admin.post(`${path}/roster`, { units: [], branches: [], seats })
  expect([answer.status, answer.body]).toEqual([200, {}])
}
