import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import css from './AgendaLines.module.css'
import { screenText } from './screen.text.ts'

export function AgendaLines({ items }: { readonly items: readonly AgendaItem[] }) {
  const t = useText(screenText)
  const words = useText(meetingWords)
  return (
    <ol>
      {items.map((item, n) => (
        <li key={item.id} className={css['line']}>
          <span className={css['no']}>{n + 1}</span>
          <span className={css['title']}>
            {item.title}
            {item.adHoc && <Badge tone="amber">{words.adHoc}</Badge>}
          </span>
          {item.phase === 'DECIDED' ? (
            <OutcomeBadge outcome={item.outcome} reason={item.reason} />
          ) : (
            <span className={css['pending']}>{t.pending}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
