import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { FormError } from '../features/signIn/FormError.tsx'
import { postSignIn } from '../features/signIn/postSignIn.ts'
import { signIn } from '../features/signIn/signIn.text.ts'
import { SignInFrame } from '../features/signIn/SignInFrame.tsx'
import { hideToken, tokenInAddress } from '../features/signIn/tokenInAddress.ts'
import { useSignIn } from '../features/signIn/useSignIn.ts'
import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'

/** `/setup#TOKEN`: the first administrator of a new installation. */
export function SetupPage() {
  const t = useText(signIn)
  const [, navigate] = useLocation()
  const [token] = useState(tokenInAddress)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [name, setName] = useState('')
  const { pending, error, submit } = useSignIn()
  useEffect(hideToken, [])
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const form = { token, username, password, name }
    if (await submit(() => postSignIn('/api/setup', form))) navigate('/admin', { replace: true })
  }
  return (
    <SignInFrame title={t.setupTitle} lead={t.setupLead}>
      <form onSubmit={onSubmit}>
        <TextInput
          label={t.adminName}
          name="name"
          autoComplete="name"
          required
          maxLength={20}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          label={t.username}
          hint={t.usernameHint}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <TextInput
          label={t.password}
          hint={t.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError text={error} />
        <Button type="submit" tone="primary" size="large" wide pending={pending}>
          {t.create}
        </Button>
      </form>
    </SignInFrame>
  )
}
