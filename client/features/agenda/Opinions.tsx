import { useBoard } from '../../live/boardStore.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './Opinions.module.css'
import { itemText } from './item.text.ts'

/** 书面意见 of members on leave: shown to the meeting, never counted. */
export function Opinions({ itemId }: { readonly itemId: string }) {
  const t = useText(itemText)
  const opinions = useBoard((s) =>
    [...s.opinion.values()].filter((o) => o.itemId === itemId).sort((a, b) => a.seq - b.seq),
  )
  if (opinions.length === 0) return null
  return (
    <Panel title={t.opinions} level={3}>
      <ul className={css['opinions']}>
        {opinions.map((o) => (
          <li key={o.id}>
            <SeatName seatId={o.seatId} />
            <p className={css['text']}>{o.text}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
