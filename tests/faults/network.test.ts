import { expect, onTestFinished, test, vi } from 'vitest'
import { evidence } from '../../server/store/evidence.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { COMMITTEE, SECRETS, startBoard, type Board } from '../support/startBoard.ts'
import { TcpProxy } from '../support/TcpProxy.ts'
import { beginVote, openPages } from './openHall.ts'
import type { Page } from './Page.ts'

// F5: what networks do, with the client's own outbox, socket and board.

const SEATS = ['S1', 'S2', 'S3', 'S4', 'S5']

/** A board whose pages all come over one wire, with a vote going on. */
const voteOverWire = async () => {
  const board = await startBoard()
  const wire = await TcpProxy.start(board.app.port)
  onTestFinished(() => wire.stop())
  const pages = await openPages(board, SEATS, `http://127.0.0.1:${wire.port}`)
  const motionId = await beginVote(pages)
  const [, ...voters] = pages
  const vote = (page: Page, choice: 'APPROVE' | 'AGAINST' | 'ABSTAIN' = 'APPROVE') =>
    page.press('castBallot', { motionId, choice })
  return { board, wire, pages, voters, motionId, vote }
}

const soon = (check: () => void, timeout = 15_000) => vi.waitFor(check, { timeout, interval: 20 })

/** Each press that was acknowledged stands once in the ledger, none else, and every page shows its end. */
const allIsTold = async (board: Board, pages: readonly Page[], votes: number) => {
  const count = await board.prisma.ledgerEntry.count({ where: { command: 'castBallot' } })
  expect(count).toBe(votes)
  const { revision } = (await board.app.rooms.of(COMMITTEE))!.state
  await soon(() => expect(pages.map((page) => page.revision)).toEqual(pages.map(() => revision)))
  const boards = pages.map((page) => JSON.stringify(page.board.getMap('motion').toJSON()))
  expect(new Set(boards).size).toBe(1)
  const report = await checkCommittee(evidence(board.prisma), COMMITTEE, SECRETS.seal)
  expect(report.finding).toBeUndefined()
}

test('[F5] connections are cut again and again while people vote: every press has one effect', async () => {
  const { board, wire, pages, voters, vote } = await voteOverWire()
  let done = 0
  const voting = voters.map(async (page) => {
    for (let n = 0; n < 15; n += 1) {
      expect((await vote(page, n % 2 ? 'AGAINST' : 'APPROVE')).ok).toBe(true)
      done += 1
    }
  })
  for (let n = 0; n < 4; n += 1) {
    const before = done
    await soon(() => expect(done).toBeGreaterThan(before + 3))
    wire.cut()
  }
  await Promise.all(voting)
  await allIsTold(board, pages, 60)
}, 90_000)

test('[F5] a proxy that ends every connection at its age: the meeting goes on over new ones', async () => {
  const board = await startBoard()
  const wire = await TcpProxy.start(board.app.port)
  onTestFinished(() => wire.stop())
  // Sixty seconds, in small.
  wire.endAfter(1_200)
  const pages = await openPages(board, SEATS, `http://127.0.0.1:${wire.port}`)
  const motionId = await beginVote(pages)
  for (let n = 0; n < 12; n += 1) {
    const cast = pages
      .slice(1)
      .map((page) => page.press('castBallot', { motionId, choice: 'APPROVE' }))
    for (const outcome of await Promise.all(cast)) expect(outcome.ok).toBe(true)
    await new Promise((go) => setTimeout(go, 250))
  }
  expect(Math.min(...pages.map((page) => page.welcomes))).toBeGreaterThan(1)
  await allIsTold(board, pages, 48)
}, 90_000)

test.each([
  ['answers are lost', ['down'], true],
  ['presses are lost', ['up'], false],
  ['both are lost, and nobody is told', ['up', 'down'], false],
] as const)(
  '[F5] half a connection, %s: the page notices by itself, and what it pressed has one effect',
  async (_, directions, arrives) => {
    const { board, wire, pages, voters, vote } = await voteOverWire()
    const page = voters[0]!
    const count = () => board.prisma.ledgerEntry.count({ where: { command: 'castBallot' } })
    wire.lose(...directions)
    const pressed = vote(page)
    if (arrives) await vi.waitFor(async () => expect(await count()).toBe(1), 5_000)
    // The wire heals; the connections of before stay as dead as they are.
    wire.strand()
    wire.lose()
    const begun = performance.now()
    const outcome = await pressed
    expect(outcome.ok).toBe(true)
    expect(performance.now() - begun).toBeLessThan(15_000)
    await soon(() => expect(page.welcomes).toBe(2))
    await allIsTold(board, [page], 1)
    for (const other of pages) other.wake()
    await allIsTold(board, pages, 1)
  },
  60_000,
)

test('[F5] a page that presses nothing finds out by the heartbeat that its connections are dead', async () => {
  const { board, wire, pages, voters, vote } = await voteOverWire()
  wire.strand()
  // Somebody whose page comes anew votes meanwhile.
  const [fresh] = await openPages(board, ['S5'])
  expect((await vote(fresh!)).ok).toBe(true)
  await soon(() => {
    for (const page of voters) expect([page.welcomes, page.isBoardConnected]).toEqual([2, true])
  }, 60_000)
  await allIsTold(board, pages, 1)
}, 90_000)

test('[F5] delays of up to a second, each connection in its own time: order and count are the server’s', async () => {
  const { board, wire, pages, voters, vote } = await voteOverWire()
  wire.delay(() => Math.random() * 1_000)
  const casts = voters.map(async (page) => {
    for (const choice of ['APPROVE', 'AGAINST', 'ABSTAIN'] as const)
      expect((await vote(page, choice)).ok).toBe(true)
  })
  await Promise.all(casts)
  wire.delay(() => 0)
  await allIsTold(board, pages, 12)
  const ballots = [...(await board.app.rooms.of(COMMITTEE))!.state.ballot.values()]
  expect(ballots.map(({ choice }) => choice)).toEqual(voters.map(() => 'ABSTAIN'))
}, 90_000)

test('[F5] the same frame over two connections of one member at once has one effect and one answer', async () => {
  const { board, pages, motionId } = await voteOverWire()
  const [twin] = await openPages(board, ['S2'])
  const key = crypto.randomUUID()
  const frame = { name: 'castBallot', input: { motionId, choice: 'APPROVE' }, key, protocol: pages[0]!.welcome!.protocol } as const // prettier-ignore
  const sent = [pages[1]!, twin!, pages[1]!, twin!].map((page) =>
    page.socket.timeout(5_000).emitWithAck('command', frame),
  )
  const answers = await Promise.all(sent)
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ ok: true })
  await allIsTold(board, pages, 1)
})
