import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../clock.ts'
import type { LiveSessions } from './LiveSessions.ts'
import { slide } from './sessionLife.ts'
import type { AuthStorage, KnownSession } from './storage.ts'
import { viewerFrom, type Viewer } from './viewer.ts'

/** Who has a connection open now; the same session may come several times. */
export type ConnectedViewers = () => Iterable<Viewer>

export type SessionCheck = () => Promise<void>

type SessionCheckParts = {
  readonly storage: AuthStorage
  readonly clock: Clock
  readonly live: LiveSessions
  readonly sources: ReadonlySet<ConnectedViewers>
}

/** When a session in order is looked at again, because of its age only, ms. */
const LOOK_AGAIN = 60_000

/**
 * Asks the database about every session that has a connection open: another node, or an operator's
 * hand, may have ended it or changed whose it is. What is in use stays open, too, up to its absolute
 * end.
 */
export function createSessionCheck({
  storage,
  clock,
  live,
  sources,
}: SessionCheckParts): SessionCheck {
  const known = new Map<string, KnownSession>()
  /** Found in order, and until when that holds if nothing is written: most of thousands, most of the time. */
  const calm = new Map<string, { readonly viewer: Viewer; readonly until: number }>()
  const forget = (id: string): void => {
    known.delete(id)
    calm.delete(id)
  }
  return async () => {
    const connected = new Map<string, Viewer>()
    for (const source of sources)
      for (const viewer of source()) connected.set(viewer.sessionId, viewer)
    for (const id of known.keys()) if (!connected.has(id)) forget(id)
    if (connected.size === 0) return
    const versions = new Map<string, string>()
    for (const id of connected.keys()) versions.set(id, known.get(id)?.version ?? '')
    const generation = live.generation
    const { gone, changed } = await storage.sessions.changes(versions)
    // Something ended or changed while we read: what we know may be older. The next round asks again.
    if (generation !== live.generation) return
    for (const id of gone) forget(id)
    for (const session of changed) {
      forget(session.id)
      known.set(session.id, session)
    }
    const now = clock.now()
    const inUse: Promise<void>[] = []
    for (const viewer of connected.values()) {
      const was = calm.get(viewer.sessionId)
      if (was && was.viewer === viewer && now < was.until) continue
      const session = known.get(viewer.sessionId)
      const isOver = session !== undefined && session.expiresAt <= now
      const account = isOver ? undefined : session?.account
      const seen = account && viewerFrom(viewer.sessionId, account)
      if (!session || !account || !seen) {
        live.end([viewer.sessionId], isOver ? 'expired' : 'revoked')
        continue
      }
      if (isDeepStrictEqual(seen, viewer))
        calm.set(session.id, { viewer, until: Math.min(now + LOOK_AGAIN, session.expiresAt) })
      else live.change(viewer.userId)
      const longer = slide(session, account.kind, now)
      live.see(session.id, longer ?? session.expiresAt)
      if (longer !== undefined) inUse.push(storage.sessions.extend(session.id, longer))
    }
    await Promise.all(inUse)
  }
}
