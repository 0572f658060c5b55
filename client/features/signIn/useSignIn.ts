import { useState } from 'react'
import { refreshMe } from '../../live/session.ts'
import type { SignInAnswer } from './postSignIn.ts'

interface SignIn {
  readonly pending: boolean
  /** Why not, in a sentence. */
  readonly error?: string
  /** Sends one form at a time. True once the page knows who it is signed in as. */
  submit(post: () => Promise<SignInAnswer>): Promise<boolean>
}

export function useSignIn(): SignIn {
  const [state, setState] = useState<{ pending: boolean; error?: string }>({ pending: false })
  return {
    ...state,
    async submit(post) {
      if (state.pending) return false
      setState({ pending: true })
      const answer = await post()
      if (answer.ok) await refreshMe()
      setState({ pending: false, ...(answer.ok ? {} : { error: answer.text }) })
      return answer.ok
    },
  }
}
