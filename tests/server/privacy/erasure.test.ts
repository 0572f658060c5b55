import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { eraseDaily } from '../../../server/eraseDaily.ts'
import { createLog } from '../../../server/log.ts'
import { eraseContacts } from '../../../server/store/eraseContacts.ts'
import { connect } from '../../../server/store/prisma.ts'
import { prismaCommitStore } from '../../../server/store/prismaCommitStore.ts'
import { issue, MEETING, START } from '../../support/builders.ts'
import type { LooseRecord } from '../../support/Hall.ts'
import { COMMITTEE } from '../../support/startBoard.ts'
import { temporaryFolder } from '../foundation/folder.ts'
import { SECRETS, startCommunity, ZHOU } from './startCommunity.ts'

const DAY = 86_400_000

/** `npm run verify` on a database of this test's, with its key. */
const npmRunVerify = async (url: string): Promise<{ code: number; said: string }> => {
  const folder = await temporaryFolder()
  const keys = { session: Buffer.alloc(32, 1), seal: Buffer.alloc(32, 7) }
  const text = JSON.stringify(keys, (_, v) => (v?.type === 'Buffer' ? Buffer.from(v.data).toString('base64') : v)) // prettier-ignore
  await writeFile(join(folder, 'secrets.json'), text, { mode: 0o600 })
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: url }
  return new Promise((resolve) =>
    execFile(process.execPath, ['server/verify/main.ts'], { env }, (fault, stdout, stderr) =>
      resolve({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    ),
  )
}
const ended = { status: 'CLOSED', closedAt: START } as const

/** The board's clock stands at START; issues are in the phases given, each with a contact. */
const started = async (issues: Readonly<Record<string, Partial<LooseRecord<Issue>>>>) => {
  const clock = { now: () => START }
  const community = await startCommunity({
    clock,
    change: (h) => {
      for (const [id, more] of Object.entries(issues)) h.put('issue', issue(id, more))
    },
  })
  const { contacts, board } = community
  for (const issueId of Object.keys(issues))
    await contacts.put(COMMITTEE, { issueId, contact: ZHOU, consentAt: START - 30 * DAY })
  const erased = async (now: number) =>
    (await eraseContacts(board.prisma, now)).map(({ issueId }) => issueId).toSorted()
  return { ...community, erased, look: (id: string) => contacts.look(COMMITTEE, id) }
}

it('[I14] a contact is erased 180 days after the issue has ended, not a moment before', async () => {
  const { erased, look, contacts, board } = await started({ E1: ended, OPEN: {} })
  const reading = { id: 'r', issueId: 'E1', seatId: 'S2', at: START, reason: '回访与评价' }
  await contacts.read(COMMITTEE, reading)
  expect(await erased(START + 180 * DAY - 1)).toEqual([])
  expect(await look('E1')).toMatchObject({ contact: ZHOU, deleteAfter: START + 180 * DAY })
  expect(await look('OPEN')).toMatchObject({ contact: ZHOU })
  expect((await look('OPEN'))?.deleteAfter).toBeUndefined()

  expect(await erased(START + 180 * DAY)).toEqual(['E1'])
  expect(await erased(START + 180 * DAY)).toEqual([])
  const row = await board.prisma.issueContact.findFirstOrThrow({ where: { issueId: 'E1' } })
  expect(row.sealed).toHaveLength(0)
  // That somebody agreed, that it was erased, and that somebody called back, stays.
  expect(await look('E1')).toEqual({
    consentAt: START - 30 * DAY,
    deleteAfter: START + 180 * DAY,
    erasedAt: START + 180 * DAY,
  })
  expect(await contacts.readings(COMMITTEE, { issueId: 'E1' })).toEqual([reading])
  expect(await contacts.read(COMMITTEE, { ...reading, id: 'r2' })).toBeUndefined()
  expect(await look('OPEN')).toMatchObject({ contact: ZHOU })
})

it('[I14] an issue that was not accepted ends too, and a merged one with what it became part of', async () => {
  const { erased, look } = await started({
    NO: { status: 'REJECTED' },
    KEPT: {},
    M1: { status: 'MERGED', mergedIntoId: 'M2' },
    M2: { status: 'MERGED', mergedIntoId: 'DONE' },
    DONE: ended,
    M3: { status: 'MERGED', mergedIntoId: 'KEPT' },
    ROUND: { status: 'MERGED', mergedIntoId: 'ROUND' },
  })
  // Of a rejection nobody wrote down when: the first day on which it is seen counts.
  expect(await erased(START)).toEqual([])
  expect((await look('NO'))?.deleteAfter).toBe(START + 180 * DAY)
  expect(await erased(START + 179 * DAY)).toEqual([])
  expect((await look('NO'))?.deleteAfter).toBe(START + 180 * DAY)
  expect(await erased(START + 180 * DAY)).toEqual(['DONE', 'M1', 'M2', 'NO'])
  expect(await erased(START + 9000 * DAY)).toEqual([])
  for (const id of ['KEPT', 'M3', 'ROUND']) expect((await look(id))?.contact).toEqual(ZHOU)
})

it('[I14] the shorter of what was promised and what the committee settled counts; an issue begun again is kept', async () => {
  const { erased, look, contacts, board } = await started({ E1: ended, E2: ended })
  const promised = { contact: ZHOU, consentAt: START, deleteAfterDays: 10 }
  await contacts.put(COMMITTEE, { issueId: 'E1', ...promised })
  expect(await erased(START + 10 * DAY)).toEqual(['E1'])
  expect((await look('E2'))?.deleteAfter).toBe(START + 180 * DAY)
  await board.prisma.issue.updateMany({ where: { id: 'E2' }, data: { status: 'IN_PROGRESS' } })
  expect(await erased(START + 200 * DAY)).toEqual([])
  expect((await look('E2'))?.deleteAfter).toBeUndefined()
  await board.prisma.issue.updateMany({ where: { id: 'E2' }, data: { status: 'CLOSED' } })
  const { settings } = await board.prisma.committee.findFirstOrThrow()
  await board.prisma.committee.updateMany({
    data: { settings: { ...(settings as object), deleteAfterDays: 5 } },
  })
  expect(await erased(START + 5 * DAY)).toEqual(['E2'])
})

it('[I14] a contact of an issue that there is not is kept no longer than others', async () => {
  const { erased, contacts } = await started({})
  await contacts.put(COMMITTEE, { issueId: 'NONE', contact: ZHOU, consentAt: START })
  expect(await erased(START + 180 * DAY - 1)).toEqual([])
  expect(await erased(START + 180 * DAY)).toEqual(['NONE'])
})

it('[I14] erasing changes no record and no row of the ledger: the chain goes on', async () => {
  const { erased, board } = await started({ E1: ended })
  const s2 = await board.member('S2')
  await s2.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  const all = async () => ({
    ledger: await board.prisma.ledgerEntry.findMany({ orderBy: { seq: 'asc' } }),
    issues: await board.prisma.issue.findMany({ orderBy: { id: 'asc' } }),
  })
  const before = await all()
  expect(await erased(START + 180 * DAY)).toEqual(['E1'])
  expect(await all()).toEqual(before)
  const answer = await s2.press('supportIssue', { issueId: 'E1' })
  expect(answer.ok).toBe(true)
  const head = before.ledger.at(-1)!.hash
  const next = await board.prisma.ledgerEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  expect(next.prevHash).toBe(head)
  expect((await prismaCommitStore(board.prisma).take(COMMITTEE))?.head).toBe(next.hash)
})

it('[I14] the server erases by itself, when it starts and every day', async () => {
  const clock = { now: () => START + 180 * DAY }
  const community = await startCommunity({
    clock,
    change: (h) => h.patch('issue', 'I1', ended),
  })
  const { board, contacts, audit } = community
  await board.restart()
  await vi.waitFor(async () =>
    expect(await contacts.look(COMMITTEE, 'I1')).toMatchObject({ erasedAt: clock.now() }),
  )
  expect(audit().filter((l) => l['audit'] === 'contact.erased')).toMatchObject([
    { committeeId: COMMITTEE, issueId: 'I1' },
  ])
  // Nothing that could be compared is left of him, and all that is left agrees.
  const s2 = await board.member('S2')
  expect((await s2.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })).ok).toBe(true)
  const verified = await npmRunVerify(board.database.url)
  expect(verified.said).toMatch(/^✓ C1：台账2条，.*未变动 unchanged$/mu)
  expect(verified.code).toBe(0)
  for (const secret of SECRETS) expect(verified.said).not.toContain(secret)
  // It looks at what is left: somebody who puts it back, or says that it was never there, is found.
  const { sealed } = await board.prisma.issueContact.findFirstOrThrow({ where: { issueId: 'I1' } })
  expect(sealed).toHaveLength(0)
  const owner = connect(board.database.url)
  onTestFinished(() => owner.$disconnect())
  await owner.$executeRaw`UPDATE "IssueContact" SET "erasedAt" = NULL WHERE "issueId" = 'I1'`
  const tampered = await npmRunVerify(board.database.url)
  expect(tampered.code).toBe(1)
  expect(tampered.said).toContain('✗ C1')

  const runs: number[] = []
  const stop = eraseDaily({
    erase: async (now) => {
      runs.push(now)
      if (runs.length === 1) throw new Error('the database is away')
      return []
    },
    ...{ clock, log: createLog('silent'), every: 5 },
  })
  await vi.waitFor(() => expect(runs.length).toBeGreaterThan(2))
  await stop()
})
