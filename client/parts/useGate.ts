import type { CommandName } from '../../domain/commands/index.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { useMay } from '../live/useMay.ts'
import { useRefusalText } from '../text/refusals.text.ts'

const NOT_MINE: readonly RefusalCode[] = ['NOT_PERMITTED', 'NOT_CHAIR', 'NOT_A_VOTING_SEAT']

/** Whether a command is this person's business at all, and if so, why not now. */
export interface Gate {
  readonly isMine: boolean
  readonly blocked?: string
}

export const useGate = (command: CommandName, about: Subject): Gate => {
  const inWords = useRefusalText()
  const refusal = useMay(command, about)
  if (!refusal) return { isMine: true }
  return { isMine: !NOT_MINE.includes(refusal.refused), blocked: inWords(refusal) }
}
