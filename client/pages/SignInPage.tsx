import type { FormEvent } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { FormError } from '../features/signIn/FormError.tsx'
import { OtherWays } from '../features/signIn/OtherWays.tsx'
import { postSignIn } from '../features/signIn/postSignIn.ts'
import { signIn } from '../features/signIn/signIn.text.ts'
import { SignInFrame } from '../features/signIn/SignInFrame.tsx'
import { useSignIn } from '../features/signIn/useSignIn.ts'
import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'

/** Username and password, for those without a personal link at hand. */
export function SignInPage() {
  const t = useText(signIn)
  const [, navigate] = useLocation()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const { pending, error, submit } = useSignIn()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const form = { username, password }
    if (await submit(() => postSignIn('/api/sign-in/password', form)))
      navigate('/', { replace: true })
  }
  return (
    <SignInFrame title={t.title} lead={t.lead} foot={<OtherWays code />}>
      <form onSubmit={onSubmit}>
        <TextInput
          label={t.username}
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
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError text={error} />
        <Button type="submit" tone="primary" size="large" wide pending={pending}>
          {t.submit}
        </Button>
      </form>
    </SignInFrame>
  )
}
