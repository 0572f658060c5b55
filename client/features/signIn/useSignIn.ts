import { useState } from 'react'
import { refreshMe } from '../../live/session.ts'
import { useLanguage } from '../../text/language.ts'
import type { SignInAnswer } from './postSignIn.ts'
import { refusalInWords } from './refusalInWords.ts'

interface SignIn {
  readonly pending: boolean
  /** Why not, in a sentence. */
  readonly error?: string
  /** Sends one form at a time. True once the page knows who it is signed in as. */
  submit(post: () => Promise<SignInAnswer>): Promise<boolean>
}

export function useSignIn(): SignIn {
  const language = useLanguage()
  const [pending, setPending] = useState(false)
  const [answer, setAnswer] = useState<SignInAnswer>()
  return {
    pending,
    ...(answer && !answer.ok ? { error: refusalInWords(answer, language) } : {}),
    async submit(post) {
      if (pending) return false
      setPending(true)
      const next = await post()
      if (next.ok) await refreshMe()
      setAnswer(next)
      setPending(false)
      return next.ok
    },
  }
}
