import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { useBoard } from '../../live/boardStore.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Panel } from '../../ui/Panel.tsx'
import { meetingNowText } from './meetingNow.text.ts'
import css from './Motions.module.css'

/** Written opinions of members on leave, and who has recused himself. */
export function Opinions({ item }: { readonly item: AgendaItem }) {
  const t = useText(meetingNowText)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const opinions = useBoard((state) =>
    [...state.opinion.values()].filter((o) => o.itemId === item.id).sort((a, b) => a.seq - b.seq),
  )
  const recusals = useBoard((state) =>
    [...state.recusal.values()].filter((r) => r.itemId === item.id),
  )
  return (
    <>
      {recusals.length > 0 && (
        <p className={css['line']}>
          <span>
            {t.recused}
            {recusals.map((r, n) => (
              <span key={r.id}>
                {n > 0 && separator}
                <SeatName seatId={r.seatId} short />
              </span>
            ))}
          </span>
        </p>
      )}
      {opinions.length > 0 && (
        <Panel title={t.opinions} level={3}>
          <ul className={css['list']}>
            {opinions.map((o) => (
              <li key={o.id}>
                <SeatName seatId={o.seatId} />
                <blockquote className={css['text']}>{o.text}</blockquote>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
