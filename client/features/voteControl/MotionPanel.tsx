import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import { MotionCard } from './MotionCard.tsx'
import css from './MotionPanel.module.css'
import { Recusals } from './Recusals.tsx'
import { voteControlText } from './voteControl.text.ts'

interface Props {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

/** The motions on an item, the latest first, with all that the chair does with them. */
export function MotionPanel({ meeting, item }: Props) {
  const t = useText(voteControlText)
  const motions = useBoard((s) => motionsOn(s, item.id))
  const latestFirst = motions.toReversed()
  if (motions.length === 0) return <Recusals itemId={item.id} />
  return (
    <Panel title={t.motions} level={3} look="marked">
      <div className={css['motions']}>
        {latestFirst.map((motion) => (
          <MotionCard key={motion.id} motion={motion} meeting={meeting} />
        ))}
        <Recusals itemId={item.id} />
      </div>
    </Panel>
  )
}
