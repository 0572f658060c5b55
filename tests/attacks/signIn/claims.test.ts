import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Answer } from '../../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../../domain/commands/protocol.ts'
import { COMMANDS } from '../../../domain/commands/index.ts'
import { MEETING } from '../../support/builders.ts'
import { COMMITTEE, startBoard, type Board } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from '../support/adminOf.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'

/** What others have taken for a yes. */
const NEARLY_TRUE = ['true', 'false', 'TRUE', '1', 1, 0, [true], [], {}, null]
/** Kinds of account that nobody has. */
const NEARLY_ADMIN = ['admin', 'Admin', 'ADMIN ', 'true', '["ADMIN"]', 'SEAT,ADMIN', '']
/** What a request might say of the person who sends it. */
const SELF = {
  ...{ userId: 'x', memberId: 'x', actor: { kind: 'seat', seatId: 'S1' }, actorId: 'seat:S1' },
  ...{
    role: 'ADMIN',
    kind: 'admin',
    isAdmin: true,
    isChair: true,
    sessionId: 'x',
    createdBy: 'S1',
  },
  ...{ committeeId: COMMITTEE, communityId: COMMITTEE, castById: 'S1', by: 'S1', weight: 100 },
}

test('[A15] only true is true: no claim is believed for looking like one', async () => {
  const board = await startBoard()
  const [press, admin] = [await chorus(board), await adminOf(board)]
  const s1 = await board.member('S1')
  const sample = {
    putRoster: { units: [], branches: [], seats: [{ ...SEAT, votes: true }] },
  } as Record<string, object>
  const asked: string[] = []
  for (const name of ALL_COMMANDS) {
    const good = sample[name] ?? inputOf(name)
    for (const path of booleansIn(COMMANDS[name].input, good)) {
      asked.push(`${name} ${path.join('.')}`)
      const schema = COMMANDS[name].input as v.GenericSchema
      expect(v.is(schema, withAt(good, path, true)), name).toBe(true)
      for (const claim of NEARLY_TRUE) {
        const input = withAt(good, path, claim)
        const form = FORMS[name]
        const code = form
          ? (await admin.post(`/api/admin/committees/${COMMITTEE}/${form}`, input)).body.code
          : codeOf(await press({ name, input, key: randomUUID(), protocol: PROTOCOL }))
        expect([name, path, claim, code]).toEqual([name, path, claim, 'INVALID'])
      }
    }
  }
  expect(asked).toContain('answerGuest admit')
  expect(asked).toContain('putRoster seats.0.votes')
  expect(asked.length).toBeGreaterThan(6)
  for (const again of NEARLY_TRUE)
    expect(codeOf(await press({ ...CHECK_IN, again }))).toBe('INVALID')
  for (const isOpen of NEARLY_TRUE) {
    const form = { seatId: 'S1', isOpen }
    const answer = await admin.post(`/api/admin/committees/${COMMITTEE}/access`, form)
    expect([isOpen, answer.status]).toEqual([isOpen, 400])
  }

  // What an account is stands in the database, and there it has to be the very word.
  const visitor = new Visitor(board.origin(), '203.0.113.1')
  visitor.cookie = s1.cookie
  const where = { subjectId: 'S1' }
  for (const kind of NEARLY_ADMIN) {
    await board.prisma.user.updateMany({ where, data: { kind } })
    await expect.poll(async () => (await visitor.get('/api/me')).status, PATIENT).toBe(401)
    expect((await visitor.get('/api/admin/committees')).status).toBe(404)
  }
}, 60_000)

test('[A16] who asks is told by the session alone, whatever body, address or headers say', async () => {
  const board = await startBoard()
  const [press, admin] = [await chorus(board), await adminOf(board)]
  const s2 = await board.member('S2')
  const rows = () => board.prisma.ledgerEntry.count()
  const before = await rows()
  for (const name of ALL_COMMANDS) {
    const { input: schema } = COMMANDS[name] as { input: v.GenericSchema }
    expect(v.is(schema, inputOf(name)), name).toBe(true)
    const known = Object.keys((schema as unknown as Shape).entries ?? {})
    const foreign = Object.entries(SELF).filter(([field]) => !known.includes(field))
    for (const [field, value] of foreign) {
      const { success } = v.safeParse(schema, { ...inputOf(name), [field]: value })
      expect([name, field, success]).toEqual([name, field, false])
    }
    const input = { ...inputOf(name), ...Object.fromEntries(foreign) }
    const form = FORMS[name]
    const code = form
      ? (await admin.post(`/api/admin/committees/${COMMITTEE}/${form}`, input)).body.code
      : codeOf(await press({ name, input, key: randomUUID(), protocol: PROTOCOL }))
    expect([name, code]).toEqual([name, UNHEARD.includes(name) ? 'NOT_FOUND' : 'INVALID'])
  }
  expect(await rows()).toBe(before)

  // Beside the input, in the envelope: refused, or it is the session's own press.
  for (const [field, value] of Object.entries(SELF)) {
    const answer = await press({ ...CHECK_IN, key: randomUUID(), [field]: value })
    expect([field, answer.ok || answer.code]).toEqual([field, 'INVALID'])
  }
  const actors = await board.prisma.ledgerEntry.findMany({ select: { actor: true } })
  expect(actors.map(({ actor }) => actor)).toEqual(['system'])

  const visitor = new Visitor(board.origin(), '203.0.113.1')
  visitor.cookie = s2.cookie
  const headers = { 'x-user-id': 'S1', 'x-seat-id': 'S1', authorization: 'Bearer S1' }
  const me = await visitor.get('/api/me?userId=S1&seatId=S1&kind=admin', headers)
  expect(me.body['viewer']).toMatchObject({ kind: 'seat', seatId: 'S2' })
  const { token } = await board.app.auth.issueLink(LINK)
  for (const [path, form] of [
    ['/api/sign-in/link', { token }],
    ['/api/sign-in/password', { username: 'x1', password: 'long enough 1' }],
    ['/api/sign-in/code', { code: '123456', name: '王小明' }],
    ['/api/setup', { token, username: 'x1', password: 'long enough 1', name: '周某' }],
    ['/api/sign-out', {}],
    ['/api/admin/committees/C1/links', { seatIds: ['S1'], screen: false, replace: false }],
    ['/api/admin/committees/C1/access', { seatId: 'S1', isOpen: true }],
  ] as const)
    for (const [field, value] of Object.entries(SELF)) {
      const { status } = await admin.post(path, { ...form, [field]: value })
      expect([path, field, status]).toEqual([path, field, 400])
    }
}, 60_000)

const PATIENT = { timeout: 10_000 }
const LINK = { holder: { committeeId: COMMITTEE, seatId: 'S1' }, name: '人S1', createdBy: 'test' }
const SEAT = { id: 'S9', name: '新人', kind: 'PART_TIME', post: '委员' }
/** Commands that come through the administrator's forms. */
const FORMS: Readonly<Record<string, string>> = { putRoster: 'roster', changeSettings: 'settings' }
/** Commands that a browser cannot even name. */
const UNHEARD: readonly string[] = ['askToJoin', 'dropSecretBallot', 'keepSeal']
const CHECK_IN = {
  ...{ name: 'checkIn', input: { meetingId: MEETING, via: 'ONSITE' } },
  ...{ key: randomUUID(), protocol: PROTOCOL },
}

const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.code)

/** Members who press in turn, so that none of them is held back for coming too often. */
const chorus = async (board: Board) => {
  const members = await Promise.all(['S1', 'S2', 'S3', 'S4', 'S5'].map((id) => board.member(id)))
  let turn = 0
  return (frame: object): Promise<Answer> => members[turn++ % members.length]!.frame(frame)
}

/** A valibot schema as far as we walk through it. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly item?: Shape
}
type Path = readonly (string | number)[]

/** Where a form may hold a boolean; in lists, for each element that the example has. */
const booleansIn = (schema: unknown, example: unknown, at: Path = []): readonly Path[] => {
  const { type, entries, wrapped, item } = schema as Shape
  if (type === 'boolean') return [at]
  if (wrapped) return booleansIn(wrapped, example, at)
  const inside = (key: string | number) =>
    (example as Record<string | number, unknown> | undefined)?.[key]
  if (item)
    return (Array.isArray(example) ? example : []).flatMap((e, n) =>
      booleansIn(item, e, [...at, n]),
    )
  return Object.entries(entries ?? {}).flatMap(([key, s]) =>
    booleansIn(s, inside(key), [...at, key]),
  )
}

const withAt = (value: unknown, [first, ...rest]: Path, claim: unknown): object => {
  const copy = structuredClone(value ?? {}) as Record<string | number, unknown>
  copy[first!] = rest.length === 0 ? claim : withAt(copy[first!], rest, claim)
  return copy
}
