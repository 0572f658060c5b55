import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import type { ContactAnswer } from '../../parts/askContact.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import type { ButtonTone } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ui } from '../../ui/ui.text.ts'
import css from './ContactBlock.module.css'
import { contactText } from './contact.text.ts'

interface Props<T> {
  readonly title: string
  readonly submit: string
  readonly tone?: ButtonTone
  /** What is asked of the server; undefined while something is missing. */
  readonly ask: (() => Promise<ContactAnswer<T>>) | undefined
  readonly lacking: string
  readonly onClose: () => void
  readonly onDone: (answer: T) => void
  readonly children: ReactNode
}

/** A form about a contact: it stays open until the server has answered. */
export function ContactDialog<T>(props: Props<T>) {
  const { title, submit, tone = 'primary', ask, lacking, onClose, onDone, children } = props
  const t = useText(contactText)
  const words = useText(ui)
  const language = useLanguage()
  const id = useId()
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState('')
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ask || pending) return
    setPending(true)
    const answer = await ask()
    setPending(false)
    if (answer.ok) return onDone(answer.body)
    // The server's sentences are Chinese.
    const told = language === 'zh' ? answer.text : t.refused
    setFault(answer.text === undefined ? t.offline : (told ?? t.refused))
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form={id}
            tone={tone}
            pending={pending}
            blocked={ask ? undefined : lacking}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} className={css['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
        {children}
        <div role="alert">
          {fault && (
            <p className={css['fault']}>
              <Icon name="warning" />
              {fault}
            </p>
          )}
        </div>
      </form>
    </Sheet>
  )
}
