import type { FormEvent } from 'react'
import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { FormError } from './FormError.tsx'
import css from './JoinForm.module.css'
import { digitsOf } from './digitsOf.ts'
import { OtherWays } from './OtherWays.tsx'
import { postSignIn } from './postSignIn.ts'
import { signIn } from './signIn.text.ts'
import { SignInFrame } from './SignInFrame.tsx'
import { useSignIn } from './useSignIn.ts'

export function JoinForm({ wasTurnedAway }: { readonly wasTurnedAway: boolean }) {
  const t = useText(signIn)
  const [code, setCode] = useState(codeInAddress)
  const [name, setName] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { pending, error, submit } = useSignIn()
  const codeError = isChecked && code.length !== 6 ? t.codeIncomplete : undefined
  const nameError = isChecked && name.trim() === '' ? t.nameEmpty : undefined
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (code.length === 6 && name.trim() !== '')
      void submit(() => postSignIn('/api/sign-in/code', { code, name }))
  }
  return (
    <SignInFrame title={t.joinTitle} lead={t.joinLead} foot={<OtherWays password />}>
      <form onSubmit={onSubmit} noValidate>
        <TextInput
          label={t.code}
          hint={t.codeHint}
          error={codeError}
          className={css['code']}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(digitsOf(event.target.value))}
        />
        <TextInput
          label={t.name}
          error={nameError}
          name="name"
          autoComplete="name"
          maxLength={20}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <FormError text={error ?? (wasTurnedAway ? t.turnedAway : undefined)} />
        <Button type="submit" tone="primary" size="large" wide pending={pending}>
          {t.join}
        </Button>
      </form>
    </SignInFrame>
  )
}

/** The big screen's QR code leads to `/join?code=412907`. */
const codeInAddress = (): string => digitsOf(new URLSearchParams(location.search).get('code') ?? '')
