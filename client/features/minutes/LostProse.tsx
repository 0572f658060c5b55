import { useState } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useMe } from '../../live/session.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import css from './LostProse.module.css'
import { minutesDraftText } from './minutesDraft.text.ts'
import { PROSE_FIELDS } from './Prose.ts'
import { proseShelf, shelfKey } from './proseShelf.ts'

/** Words that somebody was still writing here when the draft was signed: shown, not dropped unseen. */
export function LostProse({ minutes }: { readonly minutes: Minutes }) {
  const t = useText(minutesDraftText)
  const { me } = useMe()
  const [isDone, setDone] = useState(false)
  if (!me || isDone || minutes.phase === 'DRAFT') return null
  const kept = minutes.document.sections.flatMap((section) => {
    const shelf = proseShelf(shelfKey(me.userId, minutes.id, section.itemId))
    const words = shelf.get()
    return words ? [{ section, shelf, words }] : []
  })
  if (kept.length === 0) return null
  const drop = () => {
    for (const { shelf } of kept) shelf.put(undefined)
    setDone(true)
  }
  return (
    <section className={css['lost']} role="alert">
      <p>{t.lost}</p>
      {kept.map(({ section, words: { text, base } }) => (
        <div key={section.itemId}>
          <h2>{section.heading}</h2>
          {PROSE_FIELDS.filter((field) => text[field] !== base[field]).map((field) => (
            <p key={field}>
              {t.field[field]}：{text[field]}
            </p>
          ))}
        </div>
      ))}
      <Button onClick={drop}>{t.lostDone}</Button>
    </section>
  )
}
