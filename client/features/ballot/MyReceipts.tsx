import type { Motion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { turnoutId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { useOwnBallot } from '../../live/ownBallots.ts'
import { useText } from '../../text/defineText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ballotText } from './ballot.text.ts'
import css from './MyReceipts.module.css'
import { OwnReceipt } from './OwnReceipt.tsx'

/** One line for every vote this member took part in, the latest first. */
export function MyReceipts() {
  const t = useText(ballotText)
  const self = useSelf()
  const motions = useBoard((state) =>
    [...state.motion.values()]
      .filter((m) => self && state.turnout.has(turnoutId(m.id, m.round, self.id)))
      .sort((a, b) => b.seq - a.seq),
  )
  return (
    <Panel title={t.receipts}>
      {motions.length === 0 ? (
        <EmptyState icon="check" title={t.noReceipts} hint={t.noReceiptsHint} />
      ) : (
        <ul className={css['list']}>
          {motions.map((motion) => (
            <Row key={motion.id} motion={motion} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Row({ motion }: { readonly motion: Motion }) {
  const t = useText(ballotText)
  const item = useBoard((state) => state.item.get(motion.itemId))
  const meetingNo = useBoard((state) => state.meeting.get(motion.meetingId)?.no)
  const own = useOwnBallot(motion.id, motion.round)
  return (
    <li>
      <p className={css['meeting']}>{meetingNo}</p>
      <p className={css['item']}>{item && t.item(item.order, item.title)}</p>
      {own || !isSecret(motion) ? (
        <OwnReceipt motion={motion} />
      ) : (
        <p className={css['secret']}>
          <Icon name="lock" />
          {t.secretCast}
        </p>
      )}
    </li>
  )
}
