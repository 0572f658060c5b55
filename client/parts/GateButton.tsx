import type { CommandName } from '../../domain/commands/index.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import type { ButtonProps } from '../ui/Button.tsx'
import { Button } from '../ui/Button.tsx'
import { useGate } from './useGate.ts'

interface Props extends ButtonProps {
  /** The command that the button leads to. */
  readonly command: CommandName
  readonly about: Subject
}

/** A button that leads to a command by way of a dialog: not there for those whose business it is not. */
export function GateButton({ command, about, blocked, ...rest }: Props) {
  const gate = useGate(command, about)
  return gate.isMine ? <Button {...rest} blocked={blocked ?? gate.blocked} /> : null
}
