import type { FormEvent } from 'react'
import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { checkInText } from './checkIn.text.ts'
import css from './CheckInCard.module.css'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly lead: string
  readonly hint: string
  readonly submit: string
  readonly optional?: boolean
  readonly pending: boolean
  readonly error: string | undefined
  readonly onSubmit: (reason: string) => void
}

/** One sentence of why, for leaving or staying away. */
export function ReasonDialog(props: Props) {
  const { open, onClose, title, lead, hint, submit, optional, pending, error, onSubmit } = props
  const t = useText(checkInText)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const text = reason.trim()
    setMissing(text === '' && !optional)
    if (text !== '' || optional) onSubmit(text)
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form="reason" tone="primary" pending={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id="reason" className={css['form']} onSubmit={send} noValidate>
        <p>{lead}</p>
        <TextInput
          label={t.reason}
          hint={hint}
          maxLength={200}
          {...(optional ? { optional } : {})}
          value={reason}
          error={isMissing ? t.needReason : error}
          data-autofocus
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Sheet>
  )
}
