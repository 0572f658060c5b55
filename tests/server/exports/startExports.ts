import { Writable } from 'node:stream'
import type { State } from '../../../domain/state.ts'
import { createLog } from '../../../server/log.ts'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { startBoard } from '../../support/startBoard.ts'
import { demoState } from './someMinutes.ts'

export const OCTOBER = '/api/meetings/M-2026-10'

/** A server with the sample's meetings, whoever asks it by their seat, and what it logs. */
export const startExports = async (state: State = demoState()) => {
  const lines: string[] = []
  const to = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const board = await startBoard({ state, app: { log: createLog('info', to) } })
  const cookies = new Map<string, string>()
  const cookieOf = async (seatId: string) => {
    const holder = { committeeId: 'C1', seatId }
    const link = await board.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' })
    return signIn(board.origin(), link.token)
  }
  const get = async (path: string, seatId?: string) => {
    if (seatId && !cookies.has(seatId)) cookies.set(seatId, await cookieOf(seatId))
    const headers = seatId ? { cookie: cookies.get(seatId)! } : {}
    const response = await fetch(board.origin() + path, { headers })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const told = response.headers.get('content-type')?.includes('json')
      ? (JSON.parse(Buffer.from(bytes).toString()) as { code: string; text: string })
      : undefined
    const name = response.headers.get('content-disposition')?.split("''")[1]
    return {
      ...{ status: response.status, headers: response.headers, bytes, told },
      name: name && decodeURIComponent(name),
    }
  }
  const audits = () =>
    lines
      .map((l) => JSON.parse(l) as Record<string, unknown>)
      .filter((l) => l['audit'] === 'export')
  return { ...board, get, audits, lines }
}
