import { expect, test, vi } from 'vitest'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { evidence } from '../../server/store/evidence.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { COMMITTEE, SECRETS, startBoard } from '../support/startBoard.ts'
import { asOwner, beginVote, openPages } from './openHall.ts'
import type { Page } from './Page.ts'

test('[F9] a node of the last build goes on where the next one has migrated, and each takes over from the other', async () => {
  const board = await startBoard()
  const pages = await openPages(board, ['S1', 'S2', 'S3', 'S4', 'S5'])
  const motionId = await beginVote(pages)
  // What migrations mostly do: fields that the old build does not know, a table, an index.
  await asOwner(
    board.database.url,
    `ALTER TABLE "Motion" ADD COLUMN "later" text;
     ALTER TABLE "Ballot" ADD COLUMN "later" jsonb DEFAULT '{"a":1}';
     ALTER TABLE "LedgerEntry" ADD COLUMN "later" integer DEFAULT 7;
     CREATE TABLE "Later" (id text PRIMARY KEY);
     CREATE INDEX ON "Ballot" ("later")`,
  )
  const vote = async (page: Page | undefined, choice: 'APPROVE' | 'AGAINST') =>
    expect(await page!.press('castBallot', { motionId, choice })).toMatchObject({ ok: true })
  await vote(pages[1], 'APPROVE')
  await vote(pages[2], 'APPROVE')
  for (const page of pages) page.close()

  const next = await board.another()
  const there = await openPages(board, ['S3', 'S4'], `http://127.0.0.1:${next.port}`)
  await vote(there[0], 'AGAINST')
  await vote(there[1], 'APPROVE')
  for (const page of there) page.close()

  const back = await openPages(board, ['S1', 'S5'])
  await vote(back[1], 'APPROVE')
  expect(await back[0]!.press('closeVote', { motionId })).toMatchObject({ ok: true })
  const { state } = (await board.app.rooms.of(COMMITTEE))!
  expect(state.motion.get(motionId)).toMatchObject({
    ...{ phase: 'DECIDED', tally: { approve: 3, against: 1 } },
  })

  // A field without which nothing may stand there: the old build says that it cannot store, and waits.
  const revise = (sql: string) => asOwner(board.database.url, `ALTER TABLE "LedgerEntry" ${sql}`)
  await revise('ADD COLUMN "must" integer NOT NULL DEFAULT 1')
  await revise('ALTER COLUMN "must" DROP DEFAULT')
  back[1]!.answers.length = 0
  const pressed = back[1]!.press('askToSpeak', { itemId: 'A1' })
  await vi.waitFor(() => expect(back[1]!.answers.length).toBeGreaterThan(0), 10_000)
  for (const { answer } of back[1]!.answers)
    expect(answer).toMatchObject({ ok: false, code: 'UNAVAILABLE', retry: true })
  await revise('ALTER COLUMN "must" DROP NOT NULL')
  expect(await pressed).toMatchObject({ ok: true })
  const report = await checkCommittee(evidence(board.prisma), COMMITTEE, SECRETS.seal)
  expect(report.finding).toBeUndefined()

  // A page of the other build is asked to reload, and has pressed nothing.
  const frame = { name: 'checkIn', input: {}, key: crypto.randomUUID(), protocol: PROTOCOL + 1 }
  const answer: unknown = await back[1]!.socket
    .timeout(5_000)
    .emitWithAck('command', frame as never)
  expect(answer).toMatchObject({ ok: false, code: 'UPGRADE' })
}, 60_000)
