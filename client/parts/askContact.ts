import type { ResidentContact } from '../../domain/issue/ContactView.ts'
import { segmentOf } from '../../domain/urlSegment.ts'
import type { contactForm } from './contactDraft.ts'

/** `text` is the server's sentence in Chinese. */
export type ContactAnswer<T> =
  { readonly ok: true; readonly body: T } | { readonly ok: false; readonly text?: string }

export const contactPath = (issueId: string): string => `/api/issues/${segmentOf(issueId)}/contact`

/** Seals a contact on the server. */
export const sendContact = (issueId: string, form: NonNullable<ReturnType<typeof contactForm>>) =>
  ask<object>('POST', contactPath(issueId), form)

/** The whole contact; the reason stands on record. */
export const readContact = (issueId: string, reason: string) =>
  ask<ResidentContact>('POST', `${contactPath(issueId)}/readings`, { reason })

/** The resident has taken the consent back. */
export const eraseContact = (issueId: string) => ask<object>('DELETE', contactPath(issueId))

/** Never rejects; `text` is absent where nobody answered. */
const ask = async <T>(
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<ContactAnswer<T>> => {
  const response = await fetch(path, {
    method,
    ...(body
      ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  }).catch(() => undefined)
  if (!response) return { ok: false }
  const answer = (await response.json().catch(() => ({}))) as T & { readonly text?: string }
  if (response.ok) return { ok: true, body: answer }
  return { ok: false, ...(answer.text === undefined ? {} : { text: answer.text }) }
}
