import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { RevealingNote } from '../../parts/RevealingNote.tsx'
import { VerdictLine } from '../../parts/VerdictLine.tsx'
import { useText } from '../../text/defineText.ts'
import { BigTally } from './BigTally.tsx'
import { Fit } from './Fit.tsx'
import { FollowUp, hasFollowUp } from './FollowUp.tsx'
import { ItemTitle } from './ItemTitle.tsx'
import css from './ResultScene.module.css'
import scene from './Scene.module.css'
import { screenText } from './screen.text.ts'

interface Props {
  readonly state: State
  readonly meeting: OpenedMeeting
  readonly item: AgendaItem
  readonly motion: Extract<Motion, { phase: 'DECIDED' }>
}

/** What the vote has come to, with its arithmetic; under it what was decided, or who now does it. */
export function ResultScene({ state, meeting, item, motion }: Props) {
  const t = useText(screenText)
  const { tally } = motion
  const given = hasFollowUp(state, item.id)
  return (
    <>
      <ItemTitle state={state} item={item} />
      <BigTally tally={tally} />
      <p className={css['basis']}>
        <MethodLabel method={motion.method} /> · {t.basis(tally.base, tally.present)}
        {` · ${t.need}${tally.passNeeded}${t.ballots}`}
        {tally.recusedIds.length > 0 && ` · ${t.recused(tally.recusedIds.length)}`}
      </p>
      <div className={css['verdict']}>
        <VerdictLine tally={tally} settings={meeting.settings} />
        <RevealingNote motion={motion} />
      </div>
      <Fit resetKey={`${motion.id} ${given}`}>
        {given ? (
          <FollowUp state={state} itemId={item.id} />
        ) : (
          <p className={scene['motion']}>{motion.text}</p>
        )}
      </Fit>
    </>
  )
}
