import type { ReactNode } from 'react'
import css from './ResultCard.module.css'
import type { Marked } from './SearchAnswer.ts'

/** A text with the words that were looked for marked in it. */
export function Marks({ of: { text, marks } }: { readonly of: Marked }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    parts.push(
      text.slice(at, from),
      <mark key={from} className={css['mark']}>
        {text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
