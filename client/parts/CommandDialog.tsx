import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import type { CommandInput, CommandName } from '../../domain/commands/index.ts'
import type { CommandHandle } from '../live/useCommand.ts'
import { useCommand } from '../live/useCommand.ts'
import { useText } from '../text/defineText.ts'
import type { ButtonTone } from '../ui/Button.tsx'
import { Button } from '../ui/Button.tsx'
import type { DialogProps } from '../ui/Dialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ui } from '../ui/ui.text.ts'
import css from './CommandDialog.module.css'

interface Props<N extends CommandName> extends Pick<DialogProps, 'open' | 'title' | 'shape'> {
  readonly onClose: () => void
  readonly command: N
  /** What is sent; undefined while something is missing. */
  readonly input: CommandInput<N> | undefined
  /** What is missing, in words. */
  readonly lacking?: string | undefined
  readonly submit: string
  readonly tone?: ButtonTone
  /** After the board shows it. The dialog closes by itself. */
  readonly onDone?: (answer: Answered<N>) => void
  readonly children: ReactNode
}
type Answered<N extends CommandName> = Extract<
  Awaited<ReturnType<CommandHandle<N>['send']>>,
  { ok: true }
>

/** A form that sends one command: it stays open while it is under way, and says it when refused. */
export function CommandDialog<N extends CommandName>(props: Props<N>) {
  const { open, onClose, title, shape, command, input, lacking, submit, tone, onDone } = props
  const t = useText(ui)
  const formId = useId()
  const { send, pending, refusal, clear } = useCommand(command)
  const close = () => {
    clear()
    onClose()
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!input || pending) return
    const outcome = await send(input)
    if (!outcome.ok) return
    close()
    onDone?.(outcome)
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      {...(shape ? { shape } : {})}
      actions={
        <>
          <span className={css['refusal']} role="alert">
            {refusal && (
              <>
                <Icon name="warning" />
                {refusal.text}
              </>
            )}
          </span>
          <Button onClick={close}>{t.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            tone={tone ?? 'primary'}
            pending={pending}
            blocked={input ? undefined : lacking}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} className={css['form']} noValidate onSubmit={(e) => void onSubmit(e)}>
        {props.children}
      </form>
    </Dialog>
  )
}
