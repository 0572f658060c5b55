import { expect } from 'vitest'
import type { CommandName } from '../../../domain/commands/index.ts'
import { KINDS, put } from '../../../domain/state.ts'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { seed } from '../../../server/store/seed.ts'
import type { Hall } from '../../support/Hall.ts'
import { MEETING, session } from '../../support/builders.ts'
import type { Board } from '../../support/startBoard.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

/** Who reads the minutes in which phase [M46]; S4 chairs, S6 is not on the roll. */
export const READERS = {
  DRAFT: ['S1', 'S2', 'S3', 'S4', 'REC'],
  SIGNED: ['S1', 'S2', 'S3', 'S4', 'S5', 'REC'],
  ISSUED: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'REC', 'REC2', 'L2', 'O1', 'SUB'],
} as const
export const EVERYBODY = [...READERS.ISSUED, 'O2', 'STEWARD', 'G1']
export type Phase = keyof typeof READERS
export const PHASES = ['DRAFT', 'SIGNED', 'ISSUED'] as const

/** A meeting that is over: A1 passed with a task, A2 not, A3 was not reached. */
export const ended = (): Hall => {
  const h = session({ members: 6, chairId: 'S4' })
  const observer = { order: 110, kind: 'OBSERVER', post: '列席', votes: false } as const
  h.put('seat', { ...observer, id: 'STEWARD', name: '管家', observerKind: 'RED_STEWARD' })
  h.put('seat', { ...observer, id: 'SUB', name: '街道', observerKind: 'SUBDISTRICT_LIAISON' })
  h.put('seat', { ...observer, id: 'G1', name: '来客', observerKind: 'GUEST' })
  h.put('seat', { ...observer, id: 'REC2', name: '另一记录人', kind: 'RECORDER' })
  h.patch('committee', 'C1', { districtName: '江岸区' })
  h.patch('issue', 'I1', { title: '消防通道被占用', description: '基齿苑门口停满了车' })
  h.patch('item', 'A1', { title: '消防通道被占用' })
  const meeting = h.get('meeting', MEETING) as { roll: readonly string[] }
  h.patch('meeting', MEETING, { roll: meeting.roll.filter((id) => id !== 'S6') } as never)
  const all = { S1: 'APPROVE', S2: 'APPROVE', S3: 'APPROVE', S5: 'APPROVE', S4: 'APPROVE' } as const
  h.decideItem('A1', all)
  h.does('S4', 'assignTask', {
    itemId: 'A1',
    text: '施划禁停标线',
    leadUnitId: 'U5',
    supportUnitIds: ['U2'],
    ownerId: 'S5',
    dueAt: h.now + 20 * 86_400_000,
  })
  h.start('A2')
  h.propose('S2', 'A2')
  h.adjourn()
  return h
}

export const startEnded = (h: Hall) => startBoard({ state: h.state, clock: { now: () => h.now } })

/** The same committee once more, under another name and with its own words. */
export const seedOther = async (board: Board, h: Hall, id: string, names: object = {}) => {
  const changes = KINDS.flatMap((k) => [...h.state[k].values()].map((r) => put(k, r as never)))
  const renamed = changes.map((c) =>
    c.kind === 'committee' ? put('committee', { ...c.record, id: id as never, ...names }) : c,
  )
  await seed(board.prisma, id, renamed, { now: () => h.now })
}

/** The cookie of a seat. */
export const cookieOf = async (board: Board, seatId: string, committeeId = COMMITTEE) => {
  const holder = { committeeId, seatId }
  const { token } = await board.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' })
  return signIn(board.origin(), token)
}

/** The cookie of a superior. */
export const superior = async (board: Board, tier: 'SUBDISTRICT' | 'DISTRICT', area: string) => {
  const link = await board.app.auth.issueLink({
    holder: { tier, area },
    name: area,
    createdBy: 't',
  })
  return signIn(board.origin(), link.token)
}

export const press = async (board: Board, seatId: string, name: CommandName, input: object) => {
  const room = await board.app.rooms.of(COMMITTEE)
  const actor = { kind: 'seat' as const, seatId: seatId as never }
  const answer = await room?.submit({ actor, name, input, key: crypto.randomUUID() })
  expect(answer, `${seatId} ${name}`).toMatchObject({ ok: true })
}

/** Signs and issues, as far as the phase asks. */
export const bringTo = async (board: Board, h: Hall, phase: Phase) => {
  if (phase === 'SIGNED') await press(board, 'S1', 'signMinutes', { meetingId: MEETING })
  if (phase !== 'ISSUED') return
  h.now += 5 * 86_400_000
  await press(board, 'S2', 'issueMinutes', { meetingId: MEETING, copiesTo: ['各成员单位'] })
}

/** What an address answers. */
export const get = async (board: Board, path: string, cookie: string) => {
  const response = await fetch(`${board.origin()}${path}`, { headers: { cookie } })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, text, json: isJson ? JSON.parse(text) : undefined }
}
