import { randomUUID } from 'node:crypto'
import { sealId } from '../../domain/ids.ts'
import type { Log } from '../log.ts'
import type { Room } from '../rooms/Room.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import { canonical } from '../rooms/canonical.ts'
import type { SealedFiles } from '../store/sealedFiles.ts'
import { checkCode } from './checkCode.ts'
import type { DueSeal } from './dueSeals.ts'
import { dueSeals } from './dueSeals.ts'
import type { SealKey } from './SealKey.ts'
import { contentHash, signedText } from './SealedContent.ts'
import { sealedContentOf } from './sealedContentOf.ts'

interface Keeper {
  readonly rooms: Rooms
  readonly files: SealedFiles
  readonly key: SealKey
  readonly log: Log
}

/**
 * Seals what is due, after each commit that could make it so and when a room opens: a server that died in
 * between leaves a seal due, not a gap [M45]. Returns the way out.
 */
export const keepSeals = (k: Keeper): (() => void) => {
  // A second commit may find the same seal due while the first is being put on.
  const underWay = new Set<string>()
  const seal = async (room: Room, due: readonly DueSeal[]) => {
    const placeOf = (d: DueSeal) => `${room.committeeId} ${sealId(d.minutes.id, d.occasion)}`
    const own = due.filter((d) => !underWay.has(placeOf(d)))
    for (const d of own) underWay.add(placeOf(d))
    try {
      await putSeals(k, room, own)
    } catch (error) {
      k.log.error({ committeeId: room.committeeId, error: String(error) }, 'a seal is still due')
    } finally {
      for (const d of own) underWay.delete(placeOf(d))
    }
  }
  const ends = [
    k.rooms.onCommit((committeeId, { state, changes }) => {
      if (!changes.some((c) => c.kind === 'minutes')) return
      const due = dueSeals(state)
      if (due.length > 0) void k.rooms.of(committeeId).then((room) => room && seal(room, due))
    }),
    k.rooms.onOpen((room) => void sealOlder(k, room, seal)),
  ]
  return () => ends.forEach((end) => end())
}

/** Meetings that are no longer at hand are recalled one by one. */
const sealOlder = async (
  { files, log }: Keeper,
  room: Room,
  seal: (room: Room, due: readonly DueSeal[]) => Promise<void>,
): Promise<void> => {
  try {
    for (const meetingId of await files.unsealedMeetings(room.committeeId)) {
      await room.recall(meetingId)
      await seal(room, dueSeals(room.state, [meetingId]))
    }
  } catch (error) {
    log.error({ committeeId: room.committeeId, error: String(error) }, 'seals are still due')
  }
}

const putSeals = async (k: Keeper, room: Room, due: readonly DueSeal[]): Promise<void> => {
  for (const { minutes, occasion } of due) {
    // State and head are read in the same turn: they belong together.
    const { committeeId, state, head } = room
    const content = sealedContentOf({ committeeId, state, head, minutes, occasion })
    const hash = contentHash(content)
    await k.files.put(committeeId, hash, canonical(content))
    const { format: _, committeeId: __, manifest: ___, records: ____, ...header } = content
    const text = signedText(content, hash)
    const { publicKey } = k.key
    const input = {
      ...header,
      contentHash: hash,
      publicKey,
      signature: k.key.sign(text),
      code: checkCode(text, publicKey),
    }
    const actor = { kind: 'system' } as const
    const answer = await room.submit({ actor, name: 'keepSeal', input, key: randomUUID() })
    if (!answer.ok) throw new Error(answer.code)
  }
}
