import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { adminText } from './admin.text.ts'
import type { Posted } from './postAdmin.ts'
import { postAdmin } from './postAdmin.ts'

interface Post {
  readonly pending: boolean
  /** Why the last one was refused, in a sentence. */
  readonly error?: string
  /** One at a time; the answer's body, undefined where it was refused. */
  send<T>(path: string, form: object | Blob): Promise<T | undefined>
  clear(): void
}

export const usePost = (): Post => {
  const t = useText(adminText)
  const language = useLanguage()
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Extract<Posted<unknown>, { ok: false }>>()
  return {
    pending,
    // The server's sentences are Chinese; in English there is at least the code.
    ...(refused ? { error: language === 'zh' ? refused.text : t.refused(refused.code) } : {}),
    async send<T>(path: string, form: object | Blob) {
      if (pending) return undefined
      setPending(true)
      const posted = await postAdmin<T>(path, form)
      setPending(false)
      setRefused(posted.ok ? undefined : posted)
      return posted.ok ? posted.body : undefined
    },
    clear: () => setRefused(undefined),
  }
}
