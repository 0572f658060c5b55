import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { Fit } from './Fit.tsx'
import { FollowUp, hasFollowUp } from './FollowUp.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { ItemTitle } from './ItemTitle.tsx'
import css from './OutcomeScene.module.css'
import { LastTasks } from './LastTasks.tsx'
import scene from './Scene.module.css'

/** What became of an item without a vote: heard, agreed, carried over, withdrawn. */
export function OutcomeScene({
  state,
  item,
}: {
  readonly state: State
  readonly item: AgendaItem
}) {
  const given = hasFollowUp(state, item.id)
  const note = item.carryNote ?? item.returnNote ?? item.summary ?? ''
  return (
    <>
      <ItemTitle state={state} item={item} />
      <ItemFacts state={state} item={item} />
      {item.phase === 'DECIDED' && (
        <p className={css['outcome']} role="status">
          <OutcomeBadge outcome={item.outcome} reason={item.reason} />
        </p>
      )}
      <Fit resetKey={`${item.id} ${given}`}>
        {given && <FollowUp state={state} itemId={item.id} />}
        {!given && item.type === 'INFORM' && <LastTasks state={state} meetingId={item.meetingId} />}
        {!given && item.type !== 'INFORM' && <p className={scene['motion']}>{note}</p>}
      </Fit>
    </>
  )
}
