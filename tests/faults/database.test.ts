import { expect, onTestFinished, test, vi } from 'vitest'
import { KINDS, put } from '../../domain/state.ts'
import { createApp, type App } from '../../server/app.ts'
import { wallClock } from '../../server/clock.ts'
import { createLog } from '../../server/log.ts'
import { startPostgres } from '../../server/postgres/startPostgres.ts'
import { grantToApp } from '../../server/store/grants.ts'
import { applyMigrations } from '../../server/store/migrations.ts'
import { evidence } from '../../server/store/evidence.ts'
import { connect } from '../../server/store/prisma.ts'
import { seed } from '../../server/store/seed.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { temporaryFolder } from '../server/foundation/folder.ts'
import { hall } from '../support/builders.ts'
import { COMMITTEE, SECRETS, startBoard } from '../support/startBoard.ts'
import { TcpProxy } from '../support/TcpProxy.ts'
import { asOwner, beginVote, openPages } from './openHall.ts'
import { stopProcesses } from './stopProcesses.ts'

// F3. `FAULT_SECONDS=30` for as long as TRUST asks; a few seconds are enough to see every way it goes.
const AWAY = Number(process.env['FAULT_SECONDS'] ?? 6) * 1_000
const SEATS = ['S1', 'S2', 'S3', 'S4', 'S5']

/** A board whose database is a process of its own behind a wire of its own. */
const boardOnWire = async () => {
  const postgres = await startPostgres({
    dataDir: await temporaryFolder(),
    log: createLog('silent'),
    listen: 'loopback',
  })
  await applyMigrations(postgres.ownerUrl)
  await grantToApp(postgres.ownerUrl, postgres.url)
  const wire = await TcpProxy.start(Number(new URL(postgres.url).port))
  const url = new URL(postgres.url)
  url.port = String(wire.port)
  const prisma = connect(url.href)
  const { state } = hall()
  const changes = KINDS.flatMap((k) => [...state[k].values()].map((r) => put(k, r as never)))
  await seed(prisma, COMMITTEE, changes, wallClock)
  const app = await createApp({
    ...{ prisma, clock: wallClock, log: createLog('silent'), secrets: SECRETS, mode: 'test' },
    ...{ host: '127.0.0.1', port: 0 },
  })
  onTestFinished(async () => {
    await app.close()
    await prisma.$disconnect()
    await wire.stop()
    await postgres.stop()
  })
  return { app, prisma, wire, postgres }
}

const revisionOf = async (app: App) => (await app.rooms.of(COMMITTEE))!.state.revision

const outages: Record<
  string,
  (o: Awaited<ReturnType<typeof boardOnWire>>) => Promise<() => void | Promise<void>>
> = {
  'is frozen (SIGSTOP)': ({ postgres }) => stopProcesses(postgres.pid),
  'refuses connections': async ({ wire }) => {
    await wire.refuse()
    return () => wire.open()
  },
  'is behind a wire that holds everything up': async ({ wire }) => {
    wire.freeze()
    return () => wire.thaw()
  },
  'is behind a wire that loses everything, and its connections afterwards': async ({ wire }) => {
    wire.lose('up', 'down')
    return () => {
      wire.lose()
      wire.cut()
    }
  },
}

test.each(Object.entries(outages))(
  '[F3] a database that %s in mid-vote: reading goes on, answers come within 3 s, nothing is lost',
  async (_, begin) => {
    const board = await boardOnWire()
    const pages = await openPages(board, SEATS)
    const [chair, ...voters] = pages
    const motionId = await beginVote(pages)
    await voters[0]!.press('castBallot', { motionId, choice: 'APPROVE' })
    const before = await revisionOf(board.app)

    const end = await begin(board)
    for (const page of pages) page.answers.length = 0
    const pressed = voters.map((page) => page.press('castBallot', { motionId, choice: 'AGAINST' }))
    let answered = 0
    for (const one of pressed) void one.then(() => (answered += 1))
    const until = performance.now() + AWAY
    await vi.waitFor(
      () => {
        for (const { answers } of voters)
          expect(answers[0]?.answer).toMatchObject({ ok: false, code: 'UNAVAILABLE', retry: true })
      },
      { timeout: 3_500, interval: 20 },
    )
    // Everybody still sees the board and each other.
    chair!.look('agenda')
    await vi.waitFor(() => {
      for (const page of voters) expect(page.presences()).toContain('agenda')
    })
    expect(pages.map((page) => page.welcomes)).toEqual(pages.map(() => 1))
    while (performance.now() < until) await new Promise((go) => setTimeout(go, 50))
    expect(answered).toBe(0)
    for (const { answers } of pages)
      for (const { took } of answers) expect(took).toBeLessThan(3_000)

    const returned = performance.now()
    await end()
    const outcomes = await Promise.all(pressed)
    expect(performance.now() - returned).toBeLessThan(5_000)
    for (const outcome of outcomes) expect(outcome.ok).toBe(true)
    await vi.waitFor(() => {
      for (const { revision } of pages) expect(revision).toBe(before + voters.length)
    })
    expect(pages.map((page) => page.welcomes)).toEqual(pages.map(() => 1))
    const report = await checkCommittee(evidence(board.prisma), COMMITTEE, SECRETS.seal)
    expect(report).toMatchObject({ rows: before + voters.length })
    expect(report.finding).toBeUndefined()
  },
  AWAY + 60_000,
)

test('[F3] connections to the database that are dead without a word are given up', async () => {
  const board = await boardOnWire()
  const pages = await openPages(board, SEATS)
  const motionId = await beginVote(pages)
  board.wire.strand()
  const outcome = await pages[1]!.press('castBallot', { motionId, choice: 'APPROVE' })
  expect(outcome.ok).toBe(true)
  expect(pages.map((page) => page.welcomes)).toEqual([1, 1, 1, 1, 1])
}, 60_000)

test('[F3] a serialization failure or a deadlock costs a second try, and has one effect', async () => {
  const board = await startBoard()
  const pages = await openPages(board, SEATS)
  const motionId = await beginVote(pages)
  const before = await revisionOf(board.app)
  for (const state of ['40001', '40P01']) {
    await asOwner(
      board.database.url,
      `DROP SEQUENCE IF EXISTS tries; CREATE SEQUENCE tries; GRANT USAGE ON tries TO board_app;
       CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF nextval('tries') <= 2 THEN RAISE EXCEPTION 'try again' USING ERRCODE = '${state}'; END IF; RETURN NEW; END $$;
       CREATE OR REPLACE TRIGGER failing BEFORE INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION fail()`,
    )
    const outcome = await pages[1]!.press('castBallot', { motionId, choice: 'ABSTAIN' })
    expect(outcome.ok).toBe(true)
  }
  expect(pages[1]!.answers.filter(({ answer }) => !answer.ok)).toHaveLength(4)
  await vi.waitFor(() => expect(pages[0]!.revision).toBe(before + 2))
  expect(pages.map((page) => page.welcomes)).toEqual([1, 1, 1, 1, 1])
})

test('[F3] a page that cannot be read, a disk that fails: nothing is acknowledged, and it goes on once that is over', async () => {
  const board = await startBoard()
  const pages = await openPages(board, SEATS)
  const motionId = await beginVote(pages)
  const before = await revisionOf(board.app)
  // data_corrupted, io_error: raised where a commit meets them.
  for (const [state, code] of [
    ['XX001', 'UNAVAILABLE'],
    ['58030', 'STORAGE'],
  ]) {
    await asOwner(
      board.database.url,
      `CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'could not read block' USING ERRCODE = '${state}'; END $$;
       CREATE OR REPLACE TRIGGER failing BEFORE INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION fail()`,
    )
    pages[1]!.answers.length = 0
    let isAnswered = false
    const pressed = pages[1]!.press('castBallot', { motionId, choice: 'ABSTAIN' })
    void pressed.then(() => (isAnswered = true))
    await vi.waitFor(() => expect(pages[1]!.answers.length).toBeGreaterThan(0), 10_000)
    for (const { answer } of pages[1]!.answers)
      expect(answer).toMatchObject({ ok: false, code, retry: true })
    expect(isAnswered).toBe(false)
    await asOwner(board.database.url, `DROP TRIGGER failing ON "LedgerEntry"`)
    expect((await pressed).ok).toBe(true)
  }
  await vi.waitFor(() => expect(pages[0]!.revision).toBe(before + 2))
  const report = await checkCommittee(evidence(board.prisma), COMMITTEE, SECRETS.seal)
  expect(report.finding).toBeUndefined()
  expect(pages.map((page) => page.welcomes)).toEqual([1, 1, 1, 1, 1])
}, 60_000)

test('[F3] a database that is only read: people are told so, read on, and nothing has to be restarted', async () => {
  const board = await startBoard()
  const pages = await openPages(board, SEATS)
  const [chair, voter] = pages
  const motionId = await beginVote(pages)
  const name = new URL(board.database.url).pathname.slice(1)
  const maintenance = new URL(board.database.url)
  maintenance.pathname = 'postgres'
  const set = async (value: 'on' | 'off') => {
    await asOwner(
      maintenance.href,
      `ALTER DATABASE ${name} SET default_transaction_read_only = ${value}`,
    )
    await asOwner(
      maintenance.href,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = 'board_app'`,
    )
  }
  await set('on')
  voter!.answers.length = 0
  const pressed = voter!.press('castBallot', { motionId, choice: 'APPROVE' })
  await vi.waitFor(() => expect(chair!.isStorageShort).toBe(true), 5_000)
  expect(voter!.answers.at(-1)!.answer).toMatchObject({ code: 'STORAGE', retry: true })
  // It is the chair's and the administrator's business.
  expect(voter!.isStorageShort).toBe(false)
  // A page that comes back now is told, too, and sees what there is to see.
  chair!.isStorageShort = false
  chair!.socket.disconnect().connect()
  await vi.waitFor(() => expect(chair!.isStorageShort).toBe(true), 5_000)
  expect(chair!.board.getMap('motion').has(motionId)).toBe(true)
  expect((await fetch(`${board.origin()}/healthz`)).ok).toBe(true)
  await set('off')
  expect((await pressed).ok).toBe(true)
  await vi.waitFor(() => expect(chair!.isStorageShort).toBe(false))
}, 40_000)
