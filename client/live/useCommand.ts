import { useCallback, useState } from 'react'
import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { boardReaches } from './boardStore.ts'
import type { Outcome } from './OutboxEntry.ts'
import { outbox } from './presses.ts'

export { useMay } from './useMay.ts'

/** Why the last press was refused. `late`: it was a vote, and it came after closing. */
export interface Refused {
  readonly code: RefusalCode
  readonly text: string
  readonly late?: true
}

export interface CommandHandle<N extends CommandName> {
  /** Also works offline: then the answer comes once the press has been delivered. Never rejects. */
  send(input: CommandInput<N>): Promise<Outcome>
  /** From the press until the board shows its effect. */
  readonly pending: boolean
  readonly refusal?: Refused
  clear(): void
}

export const useCommand = <N extends CommandName>(name: N): CommandHandle<N> => {
  const [pending, setPending] = useState(0)
  const [refusal, setRefusal] = useState<Refused>()

  const send = useCallback(
    async (input: CommandInput<N>): Promise<Outcome> => {
      setPending((n) => n + 1)
      setRefusal(undefined)
      const outcome = await outbox.press(name, input)
      if (outcome.ok) await boardReaches(outcome.revision)
      else setRefusal(refusedOf(outcome))
      setPending((n) => n - 1)
      return outcome
    },
    [name],
  )
  const clear = useCallback(() => setRefusal(undefined), [])
  return { send, pending: pending > 0, clear, ...(refusal ? { refusal } : {}) }
}

const refusedOf = ({ code, text, late }: Extract<Outcome, { ok: false }>): Refused => ({
  code,
  text,
  ...(late ? { late } : {}),
})
