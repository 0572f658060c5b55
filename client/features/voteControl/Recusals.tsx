import { useBoard } from '../../live/boardStore.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { voteControlText } from './voteControl.text.ts'

/** 回避: who takes no part in this item, and why. */
export function Recusals({ itemId }: { readonly itemId: string }) {
  const t = useText(voteControlText)
  const recusals = useBoard((s) => [...s.recusal.values()].filter((r) => r.itemId === itemId))
  if (recusals.length === 0) return null
  return (
    <div>
      <strong>{t.recusals}</strong>
      <ul>
        {recusals.map((r) => (
          <li key={r.id}>
            <SeatName seatId={r.seatId} />
            {t.recusedBecause(r.reason)}
          </li>
        ))}
      </ul>
    </div>
  )
}
