import { useMemo } from 'react'
import type { Pair } from './paperParts.ts'
import { textDiff } from './textDiff.ts'
import css from './Words.module.css'

/** A paragraph's words; what another version had or had not, crossed out or underlined. */
export function Words({ pair: { now, before } }: { readonly pair: Pair }) {
  const parts = useMemo(
    () => (now === undefined || before === undefined ? [] : textDiff(before, now)),
    [now, before],
  )
  if (now === before) return <>{now}</>
  if (before === undefined) return <ins className={css['added']}>{now}</ins>
  if (now === undefined) return <del className={css['removed']}>{before}</del>
  return parts.map(({ kind, text }, n) =>
    kind === 'same' ? (
      // Stretches have no names, only places.
      <span key={n}>{text}</span>
    ) : kind === 'added' ? (
      <ins key={n} className={css['added']}>
        {text}
      </ins>
    ) : (
      <del key={n} className={css['removed']}>
        {text}
      </del>
    ),
  )
}
