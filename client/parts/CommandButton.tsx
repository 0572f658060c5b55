import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { useCommand, useMay } from '../live/useCommand.ts'
import { useRefusalText } from '../text/refusals.text.ts'
import type { ButtonProps } from '../ui/Button.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/toastStore.ts'

/** Whoever is refused like this will not get the button by waiting: it is not shown. */
const NOT_FOR_ME: readonly RefusalCode[] = ['NOT_PERMITTED', 'NOT_CHAIR', 'NOT_A_VOTING_SEAT']

type Props<N extends CommandName> = Omit<ButtonProps, 'onClick' | 'pending' | 'name'> & {
  readonly command: N
  readonly input: CommandInput<N>
  /** Shown, with the reason, to those who may not press it, too. */
  readonly always?: boolean
  readonly onDone?: () => void
}

/**
 * A button that is one command. It asks the command's rules whether it may be pressed, says why not,
 * waits until the board shows its effect, and tells when the server refused.
 */
export function CommandButton<N extends CommandName>(props: Props<N>) {
  const { command, input, always, onDone, blocked, ...rest } = props
  const inWords = useRefusalText()
  const refusal = useMay(command, input as Subject)
  const { send, pending } = useCommand(command)
  if (refusal && !always && NOT_FOR_ME.includes(refusal.refused)) return null
  const press = async () => {
    const outcome = await send(input)
    if (outcome.ok) onDone?.()
    else showToast({ text: outcome.text, tone: 'bad' })
  }
  return (
    <Button
      {...rest}
      pending={pending}
      blocked={blocked ?? (refusal && inWords(refusal))}
      onClick={() => void press()}
    />
  )
}
