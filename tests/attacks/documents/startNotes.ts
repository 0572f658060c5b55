import { notesName } from '../../../domain/board/documentName.ts'
import { hall } from '../../support/builders.ts'
import type { Member } from '../../support/Member.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { RawClient } from '../../server/documents/RawClient.ts'

/** The notes of the first issue, in which everybody with a seat writes. */
const LAMP = { kind: 'issue', id: 'I1' } as const
export const ROOM = notesName(COMMITTEE, LAMP)
/** A resident who was let in: reads everything and writes nothing. */
export const GUEST = 'O2'

/** A whole board, with bare lines to its documents: their owners send whatever they like. */
export const startNotes = async () => {
  const h = hall()
  h.patch('seat', GUEST, { observerKind: 'GUEST' })
  const board = await startBoard({ state: h.state })
  const members = new Map<string, Promise<Member>>()
  const member = (seatId: string): Promise<Member> => {
    const known = members.get(seatId) ?? board.member(seatId)
    members.set(seatId, known)
    return known
  }
  const headersOf = async (seatId: string) => ({
    cookie: (await member(seatId)).cookie,
    origin: board.origin(),
  })
  const addressOf = (name: string): string => `${board.origin().replace('http', 'ws')}/yjs/${name}`
  return {
    board,
    member,
    addressOf,
    /** A line that has not asked for anything yet. */
    dial: async (seatId: string, name: string): Promise<RawClient> =>
      new RawClient(addressOf(name), await headersOf(seatId)),
    /** A line on which the whole document has come. */
    line: async (seatId: string, name: string = ROOM, answer = true): Promise<RawClient> =>
      RawClient.enter(addressOf(name), { answer, headers: await headersOf(seatId) }),
    get: async (seatId: string, path: string) => {
      const response = await fetch(board.origin() + path, { headers: await headersOf(seatId) })
      return { status: response.status, body: (await response.json()) as never }
    },
    post: async (seatId: string, path: string, body: object) => {
      const headers = { ...(await headersOf(seatId)), 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const response = await fetch(board.origin() + path, init)
      return { status: response.status, body: (await response.json()) as never }
    },
    /** What is stored of all notes: updates, snapshots and issued client ids. */
    async stored() {
      const { prisma } = board
      const [updates, snapshots] = await Promise.all([
        prisma.notesUpdate.findMany({ orderBy: { sequence: 'asc' } }),
        prisma.notesSnapshot.findMany(),
      ])
      return { updates, snapshots }
    },
  }
}
export type NotesBoard = Awaited<ReturnType<typeof startNotes>>
