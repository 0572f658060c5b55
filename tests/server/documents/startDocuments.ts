import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { pino } from 'pino'
import type { Viewer } from '../../../server/auth/viewer.ts'
import type { DocumentAccess } from '../../../server/documents/DocumentAccess.ts'
import {
  createDocumentGateway,
  type DocumentGateway,
} from '../../../server/documents/DocumentGateway.ts'
import type { Leases } from '../../../server/documents/Leases.ts'
import type { Limits } from '../../../server/documents/limits.ts'
import type { NotesStore } from '../../../server/documents/NotesStore.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'

export const COMMITTEE = 'sunny-lane'
/** Of the committee's lease, in tests whose store looks at it. */
export const EPOCH = 1

export type Documents = {
  readonly gateway: DocumentGateway
  readonly url: string
  /** Rights by seat; a seat that is not named may write. */
  readonly rights: Map<string, 'write' | 'read' | 'none'>
  readonly names: Map<string, string>
  stop(): Promise<void>
}

/** A real gateway behind a real HTTP server on a port of its own. `?seat=` says who comes. */
export async function startDocuments(
  options: { store?: NotesStore; limits?: Partial<Limits>; leases?: Leases } = {},
): Promise<Documents> {
  const rights = new Map<string, 'write' | 'read' | 'none'>()
  const names = new Map<string, string>()
  const access: DocumentAccess = {
    readBoard: (viewer, committeeId) =>
      'committeeId' in viewer && viewer.committeeId === committeeId && rightOf(viewer) !== 'none',
    notes: (viewer, committeeId) =>
      'committeeId' in viewer && viewer.committeeId === committeeId ? rightOf(viewer) : 'none',
    presenceOf: (viewer) =>
      viewer.kind === 'seat'
        ? { seatId: viewer.seatId, name: names.get(viewer.seatId) ?? viewer.seatId, unit: '社区' }
        : { name: '大屏' },
  }
  const rightOf = (viewer: Viewer): 'write' | 'read' | 'none' =>
    viewer.kind === 'seat' ? (rights.get(viewer.seatId) ?? 'write') : 'read'
  const gateway = createDocumentGateway({
    access,
    notes: options.store ?? memoryNotesStore(),
    leases: options.leases ?? { epochOf: () => EPOCH, lost() {} },
    clock: { now: () => Date.now() },
    log: pino({ level: 'silent' }),
    limits: { messagesPerSecond: 1e6, messageBurst: 1e6, ...options.limits },
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    const { searchParams } = new URL(request.url ?? '', 'http://board')
    gateway.handleUpgrade(request, socket, head, viewerOf(searchParams))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> =>
    (stopped ??= (async () => {
      await gateway.close()
      await new Promise((resolve) => server.close(resolve))
    })())
  onTestFinished(stop)
  return { gateway, url: `ws://127.0.0.1:${port}/yjs`, rights, names, stop }
}

function viewerOf(params: URLSearchParams): Viewer {
  const seatId = params.get('seat')
  const sessionId = params.get('session') ?? seatId ?? 'screen'
  const committeeId = params.get('committee') ?? COMMITTEE
  return seatId === null
    ? { kind: 'screen', sessionId, userId: 'screen', committeeId }
    : { kind: 'seat', sessionId, userId: `user-${seatId}`, committeeId, seatId }
}
