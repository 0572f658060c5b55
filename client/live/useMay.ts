import type { CommandName } from '../../domain/commands/index.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refuse } from '../../domain/refusal.ts'
import { askRules, sameVerdict } from './askRules.ts'
import { useBoard, useBoardReady } from './boardStore.ts'
import { serverNow, useNow } from './serverClock.ts'
import { useActor } from './useActor.ts'

/**
 * Why this page may not press that button now, or undefined. Asks the rules that the server will ask,
 * again whenever the board changes, and each second where the answer hangs on the time.
 */
export const useMay = (name: CommandName, about: Subject): Refusal | undefined => {
  const isHere = useBoardReady()
  const actor = useActor()
  const { refusal, timed } = useBoard(
    (state) => (isHere ? askRules(name, state, actor, about, serverNow) : NOT_YET),
    sameVerdict,
  )
  useNow(timed ? 1_000 : undefined)
  return refusal
}

const NOT_YET = { refusal: refuse('UNAVAILABLE'), timed: false }
