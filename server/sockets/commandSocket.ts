import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Answer } from '../../domain/commands/protocol.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { INTERNAL, isCommandName } from '../../domain/commands/index.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { GuestId, SeatId } from '../../domain/ids.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { refusalText, refuse } from '../../domain/refusal.ts'
import { isOfCommittee, type CommitteeViewer } from '../auth/viewer.ts'
import type { Press } from '../rooms/Room.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { SocketData } from './Io.ts'
import { maskedInput } from './maskedInput.ts'
import { isPlain } from './isPlain.ts'

const EnvelopeShape = v.strictObject({
  name: v.string(),
  input: v.pipe(v.unknown(), v.check(isPlain)),
  key: v.pipe(v.string(), v.uuid()),
  protocol: v.literal(PROTOCOL),
  again: v.optional(v.boolean()),
})

/** Who presses, from the session alone. */
export const actorOf = (viewer: CommitteeViewer): Actor => {
  switch (viewer.kind) {
    case 'seat':
      return { kind: 'seat', seatId: viewer.seatId as SeatId }
    case 'guest':
      return { kind: 'guest', guestId: viewer.guestId as GuestId }
    case 'screen':
      return { kind: 'screen' }
  }
}

/** One press of a button, from the frame to the answer. Never throws, whatever came in. */
export const answerCommand = async (
  { viewer, bucket, stillIn }: Pick<SocketData, 'viewer' | 'bucket'> & Pick<Press, 'stillIn'>,
  rooms: Rooms,
  frame: unknown,
): Promise<Answer> => {
  // Before anything is looked at: what cannot be read costs time, too.
  if (!bucket.take()) return { ...refused(keyIn(frame), 'TOO_MANY'), retry: true }
  if (isOfAnotherTime(frame)) return refused(keyIn(frame), 'UPGRADE')
  const parsed = v.safeParse(EnvelopeShape, frame)
  if (!parsed.success) return refused(keyIn(frame), 'INVALID')
  const { name, input, key, again } = parsed.output
  if (!isCommandName(name) || INTERNAL.includes(name)) return refused(key, 'NOT_FOUND')
  if (!isOfCommittee(viewer)) return refused(key, 'NOT_PERMITTED')
  const room = await rooms.of(viewer.committeeId).catch(() => undefined)
  if (!room) return { ...refused(key, 'UNAVAILABLE'), retry: true }
  return room.submit({
    actor: actorOf(viewer),
    ...{ name, input: maskedInput(name, input), key },
    ...(again ? { again } : {}),
    ...(stillIn ? { stillIn } : {}),
  })
}

/** [C1] Asked first: an older or newer page may shape its envelope in another way. */
const isOfAnotherTime = (frame: unknown): boolean => {
  const protocol = (frame as { protocol?: unknown } | null | undefined)?.protocol
  return typeof protocol === 'number' && protocol !== PROTOCOL
}

/** The answer to a press that does not reach its room. */
export const refused = (key: string, code: RefusalCode) => ({
  ok: false as const,
  key,
  code,
  text: refusalText(refuse(code)),
})

const LONGEST_KEY = 36

/** The key of a frame that has not been read yet; empty where it has none. */
export const keyIn = (frame: unknown): string => {
  const key = (frame as { key?: unknown } | null | undefined)?.key
  return typeof key === 'string' && key.length <= LONGEST_KEY ? key : ''
}

/** A key for a command that the server sends to itself. */
export const ownKey = (): string => randomUUID()
