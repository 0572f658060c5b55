import { createLog } from '../../../server/log.ts'
import type { Clock } from '../../../server/clock.ts'
import { contactStore } from '../../../server/store/contacts.ts'
import { hall } from '../../support/builders.ts'
import type { Hall } from '../../support/Hall.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

/** No real number begins with 100. */
export const ZHOU = { name: '周志芬', phone: '10055500000', address: '一村2栋3单元501室' }
export const SECRETS: readonly string[] = [ZHOU.name, ZHOU.phone, '501']

/**
 * A running board whose issue I1 of branch B1 has a contact. S1 first secretary and chair, S2 secretary,
 * S3 full-time, S4 part-time who reported I3 of branch B2, O1 secretary of B1.
 */
export const startCommunity = async (o: { clock?: Clock; change?: (h: Hall) => void } = {}) => {
  const lines: string[] = []
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  const seal = Buffer.alloc(32, 7)
  const h = hall({ members: 5 })
  h.patch('issue', 'I3', { branchId: 'B2', registeredById: 'S4' })
  o.change?.(h)
  const app = { log, ...{ secrets: { session: 's'.repeat(40), seal } } }
  const board = await startBoard({ state: h.state, app, ...(o.clock ? { clock: o.clock } : {}) })
  const contacts = contactStore(board.prisma, seal)
  await contacts.put(COMMITTEE, { issueId: 'I1', contact: ZHOU, consentAt: h.now })
  const cookies = new Map<string, string>()
  const cookieOf = async (seatId: string) => {
    const cookie = cookies.get(seatId) ?? (await board.member(seatId)).cookie
    cookies.set(seatId, cookie)
    return cookie
  }
  return {
    board,
    contacts,
    logged: () => lines.join(''),
    audit: () =>
      lines.map((l) => JSON.parse(l) as Record<string, unknown>).filter((l) => l['audit']),
    /** A session of the technical administrator. */
    async admin(): Promise<{ readonly cookie: string }> {
      const form = { username: 'admin', password: '一个相当长的密码句子', name: '管理' }
      const token = await board.app.auth.setupToken()
      const response = await fetch(`${board.origin()}/api/setup`, {
        method: 'POST',
        headers: { origin: board.origin(), 'content-type': 'application/json' },
        body: JSON.stringify({ token, ...form }),
      })
      return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
    },
    /** A request of somebody's page; nobody's where there is no seat. */
    async ask(who: Asker, method: string, path: string, body?: unknown) {
      const cookie = typeof who === 'string' ? await cookieOf(who) : who?.cookie
      const response = await fetch(`${board.origin()}${path}`, {
        method,
        headers: {
          origin: board.origin(),
          ...(cookie === undefined ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const json = JSON.parse(text) as Record<string, unknown>
      return { status: response.status, headers: response.headers, text, json }
    },
  }
}
/** A seat, a session of another kind, or nobody. */
type Asker = string | { readonly cookie: string } | undefined
export type Community = Awaited<ReturnType<typeof startCommunity>>
