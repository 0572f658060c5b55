import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ui } from '../../ui/ui.text.ts'
import css from './Form.module.css'
import { FormFault } from './FormFault.tsx'
import { usePost } from './usePost.ts'

interface Props<Answer> {
  readonly title: string
  readonly submit: string
  /** Below `/api/admin`. */
  readonly path: string
  /** What is sent; undefined while something is missing. */
  readonly form: object | undefined
  readonly lacking: string
  readonly onClose: () => void
  readonly onDone: (answer: Answer) => void
  readonly children: ReactNode
}

/** A form of the administrator's in a dialog: it stays open until the server has taken it. */
export function FormDialog<Answer>(props: Props<Answer>) {
  const { title, submit, path, form, lacking, onClose, onDone, children } = props
  const t = useText(ui)
  const id = useId()
  const { send, pending, error } = usePost()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = form && (await send<Answer>(path, form))
    if (answer !== undefined) onDone(answer)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            type="submit"
            form={id}
            tone="primary"
            pending={pending}
            blocked={form ? undefined : lacking}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} className={css['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
        {children}
        <FormFault text={error} />
      </form>
    </Dialog>
  )
}
