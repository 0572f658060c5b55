import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Answer } from '../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { INTERNAL, isCommandName } from '../../domain/commands/index.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { GuestId, SeatId } from '../../domain/ids.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { refusalText, refuse } from '../../domain/refusal.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { SocketData } from './Io.ts'

const EnvelopeShape = v.object({
  name: v.string(),
  input: v.unknown(),
  key: v.pipe(v.string(), v.uuid()),
  protocol: v.number(),
  again: v.optional(v.boolean()),
})

/** Who presses, from the session alone. */
export const actorOf = (viewer: Viewer): Actor => {
  switch (viewer.kind) {
    case 'seat':
      return { kind: 'seat', seatId: viewer.seatId as SeatId }
    case 'guest':
      return { kind: 'guest', guestId: viewer.guestId as GuestId }
    case 'admin':
      return { kind: 'admin', userId: viewer.userId }
    case 'screen':
      return { kind: 'screen' }
  }
}

/** One press of a button, from the frame to the answer. Never throws, whatever came in. */
export const answerCommand = async (
  { viewer, bucket }: SocketData,
  rooms: Rooms,
  frame: unknown,
): Promise<Answer> => {
  const parsed = v.safeParse(EnvelopeShape, frame)
  if (!parsed.success) return no('', 'INVALID')
  const { name, input, key, protocol, again } = parsed.output
  if (protocol !== PROTOCOL) return no(key, 'UPGRADE')
  if (!isCommandName(name) || INTERNAL.includes(name)) return no(key, 'NOT_FOUND')
  if (!bucket.take()) return { ...no(key, 'TOO_MANY'), retry: true }
  if (viewer.kind === 'admin') return no(key, 'NOT_PERMITTED')
  const room = await rooms.of(viewer.committeeId).catch(() => undefined)
  if (!room) return { ...no(key, 'UNAVAILABLE'), retry: true }
  return room.submit({ actor: actorOf(viewer), name, input, key, ...(again ? { again } : {}) })
}

const no = (key: string, code: RefusalCode) => ({
  ok: false as const,
  key,
  code,
  text: refusalText(refuse(code)),
})

/** A key for a command that the server sends to itself. */
export const ownKey = (): string => randomUUID()
