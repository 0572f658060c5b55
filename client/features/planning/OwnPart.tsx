import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useOnline } from '../../live/online.ts'
import { useSelf } from '../../live/useActor.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import css from './OwnPart.module.css'
import { planningText } from './planning.text.ts'
import { TakeChair } from './TakeChair.tsx'

/** What is particular about this member in this meeting: not counted, or the chair's deputy. */
export function OwnPart({ meeting }: { readonly meeting: Meeting }) {
  if (isOver(meeting)) return null
  return (
    <>
      <Excluded meeting={meeting} />
      <Deputy meeting={meeting} />
    </>
  )
}

function Excluded({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  const self = useSelf()
  const own = meeting.excluded?.find((e) => e.seatId === self?.id)
  if (!own) return null
  return (
    <p className={css['note']}>
      <span className={css['words']}>
        <strong>{t.excluded}</strong> {t.excludedWhy(own.reason)}
      </span>
    </p>
  )
}

function Deputy({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  const gate = useGate('takeChair', { meetingId: meeting.id })
  const isLost = !useOnline().has(meeting.chairId)
  const chair = useBoard((s) => s.seat.get(meeting.chairId)?.name ?? '')
  if (!gate.isMine) return null
  return (
    <div className={cx(css['note'], !isLost && css['calm'])}>
      <span className={css['words']} role="status">
        {isLost ? t.chairLost(chair) : t.youAreDeputy(chair)}
      </span>
      <TakeChair meeting={meeting} short />
    </div>
  )
}
