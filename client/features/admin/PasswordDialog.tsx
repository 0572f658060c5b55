import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { accessText } from './access.text.ts'
import type { Holder } from './AccessTab.tsx'
import { adminText } from './admin.text.ts'
import { FormDialog } from './FormDialog.tsx'

interface Props {
  readonly path: string
  readonly holder: Holder
  readonly username: string | undefined
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** A username and a password for a seat, for those who sign in at an office computer. */
export function PasswordDialog({ path, holder, username, onClose, onDone }: Props) {
  const t = useText(accessText)
  const words = useText(adminText)
  const [name, setName] = useState(username ?? '')
  const [password, setPassword] = useState('')
  const isWhole = name.trim().length >= 2 && [...password].length >= 8
  const done = async () => {
    await onDone()
    onClose()
    showToast({ text: t.passwordSet, tone: 'good' })
  }
  return (
    <FormDialog
      title={t.passwordTitle(holder.name)}
      submit={words.save}
      path={`${path}/passwords`}
      form={isWhole ? { seatId: holder.id, username: name, password } : undefined}
      lacking={t.passwordHint}
      onClose={onClose}
      onDone={() => void done()}
    >
      <TextInput
        label={t.username}
        unwatched
        hint={t.usernameHint}
        required
        data-autofocus
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={32}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        label={t.passwordLabel}
        hint={t.passwordHint}
        required
        autoComplete="new-password"
        spellCheck={false}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FormDialog>
  )
}
