import { createContext, useContext } from 'react'
import type { CommandName } from '../../../domain/commands/index.ts'
import type { Subject } from '../../../domain/people/Rule.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { State } from '../../../domain/state.ts'
import { emptyState } from '../../../domain/state.ts'
import { askRules } from '../../live/askRules.ts'
import { serverNow, useNow } from '../../live/serverClock.ts'
import { useActor } from '../../live/useActor.ts'

/** The meeting's file that this page shows, as a state, and how to fetch it anew. */
export interface OpenFile {
  readonly state: State
  again(): Promise<void>
}

export const OpenFileContext = createContext<OpenFile>({
  state: emptyState(),
  again: () => Promise.resolve(),
})
export const useOpenFile = (): OpenFile => useContext(OpenFileContext)

/**
 * Why this page may not press that button, or undefined: what useMay() says, asked of the file. A
 * meeting of last year is not on the board any more, and answers to minutes never are.
 */
export const useMayHere = (name: CommandName, about: Subject): Refusal | undefined => {
  const { state } = useOpenFile()
  const { refusal, timed } = askRules(name, state, useActor(), about, serverNow)
  useNow(timed ? 1_000 : undefined)
  return refusal
}
