import { expect, test } from 'vitest'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { Visitor, type Answer } from '../../support/Visitor.ts'

const TRIES = 200
const NAMES = 20

/**
 * Known and unknown names are tried in pairs, one right after the other and in changing order: what
 * else the machine does at the time hits both alike, and falls out of the difference.
 */
test('[A05] nobody learns from text, status or time whether a user name exists', async () => {
  const board = await startBoard({ app: { trustProxy: 'loopback' } })
  for (let n = 0; n < NAMES; n += 1) {
    const choice = { holder: { committeeId: COMMITTEE, seatId: `X${n}` }, name: `人${n}` }
    const typed = { username: `member${n}`, password: '基齿社区 大党委 2026' }
    expect(await board.app.auth.setPassword(choice, typed)).toBe('set')
  }
  const [shut] = await board.app.auth.accountsOf({ committeeId: COMMITTEE, seatId: 'X0' })
  await board.app.auth.disableAccount(shut!.id)

  const visit = async (username: string, n: number) => {
    const visitor = new Visitor(board.origin(), `198.51.100.${n}`)
    const began = performance.now()
    const answer = await visitor.post('/api/sign-in/password', { username, password: 'guess' })
    return { ms: performance.now() - began, looks: looksOf(answer) }
  }
  const differences: number[] = []
  for (let n = 0; n < TRIES; n += 1) {
    const pair = [`member${n % NAMES}`, `stranger${n % NAMES}`]
    const order = n % 2 === 0 ? pair : pair.toReversed()
    const answers = [await visit(order[0]!, n), await visit(order[1]!, n)]
    const [known, unknown] = n % 2 === 0 ? answers : answers.toReversed()
    expect(known!.looks).toEqual(unknown!.looks)
    expect(known!.looks).toMatchObject({ status: 401, body: { code: 'PASSWORD_WRONG' } })
    differences.push(known!.ms - unknown!.ms)
  }
  expect(Math.abs(median(differences))).toBeLessThan(5)
}, 120_000)

/** Everything of an answer but its date. */
const looksOf = ({ status, body, headers }: Answer) => ({
  status,
  body,
  headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')),
})

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
