import * as Y from 'yjs'
import { emptyState } from '../../domain/state.ts'
import { followBoard } from './boardState.ts'
import { board, isBoardHere } from './boardStore.ts'
import { documentsUrl } from './endpoint.ts'
import { followLooking, forgetLooking, ownPresence } from './presence.ts'
import type { Wire } from './wire.ts'
import { openWire } from './wire.ts'

interface Open {
  readonly name: string
  readonly wire: Wire
  close(): void
}
let open: Open | undefined
/** The name before, whose picture stays on the screen until the new one is whole. */
let onScreen: Open | undefined

/**
 * Follows the board of this name. A restarted server has a new one: the old document is dropped, never
 * merged, because its history would win over the new one's.
 */
export const openBoard = (name: string, onGone: () => void): void => {
  if (open?.name === name) return
  if (open && open !== onScreen) open.close()
  open = follow(name, onGone)
}

const follow = (name: string, onGone: () => void): Open => {
  const doc = new Y.Doc()
  let stops: (() => void)[] = []
  const wire = openWire({
    url: documentsUrl(),
    name,
    doc,
    hear: {
      synced() {
        if (open !== self || onScreen === self) return
        onScreen?.close()
        onScreen = self
        stops = [followBoard(doc, board.set), followLooking(wire)]
        isBoardHere.set(true)
      },
      gone: () => open === self && onGone(),
    },
  })
  wire.setPresence(ownPresence.get())
  const stopPresence = ownPresence.subscribe(() => wire.setPresence(ownPresence.get()))
  const self: Open = {
    name,
    wire,
    close() {
      stopPresence()
      for (const stop of stops) stop()
      wire.close()
      doc.destroy()
    },
  }
  return self
}

export const wakeBoard = (anew: boolean): void => open?.wire.wake(anew)

/** Sign-out: nothing of the meeting stays on the screen. */
export const closeBoard = (): void => {
  for (const one of new Set([open, onScreen])) one?.close()
  open = onScreen = undefined
  forgetLooking()
  board.set(emptyState())
  isBoardHere.set(false)
}
