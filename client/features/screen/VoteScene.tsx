import { turnoutId } from '../../../domain/ids.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { hereAtClosing, hasVoted, isRecused } from '../../../domain/vote/lookup.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { tally } from '../../../domain/vote/tally.ts'
import { useNow } from '../../live/serverClock.ts'
import { useUrnCount } from '../../live/urn.ts'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { RevealingNote } from '../../parts/RevealingNote.tsx'
import { spanInDigits } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Fit } from './Fit.tsx'
import { ItemTitle } from './ItemTitle.tsx'
import scene from './Scene.module.css'
import { screenText } from './screen.text.ts'
import css from './VoteScene.module.css'

interface Props {
  readonly state: State
  readonly meeting: OpenedMeeting
  readonly item: AgendaItem
  readonly motion: VotingMotion
}

/** A vote that goes on: how many have voted, never who and never what. */
export function VoteScene({ state, meeting, item, motion }: Props) {
  const t = useText(screenText)
  const urn = useUrnCount(motion.id, motion.round)
  const secret = isSecret(motion)
  const voters = hereAtClosing(state, meeting, motion).filter(
    (id) => !isRecused(state, item.id, id),
  )
  const marked = voters.filter((id) => hasVoted(state, motion, id)).length
  // The board holds no ballots, so this counts none; its bases and thresholds are the real ones.
  const { base, present, passNeeded, recusedIds } = tally(state, meeting, motion)
  const cast = secret ? urn : marked
  const entered = voters.flatMap((id) =>
    state.turnout.get(turnoutId(motion.id, motion.round, id))?.enteredById
      ? [state.seat.get(id)?.name ?? '']
      : [],
  )
  return (
    <>
      <ItemTitle state={state} item={item} />
      <p className={scene['label']}>
        {t.motion} · <MethodLabel method={motion.method} />
      </p>
      <Fit resetKey={`${motion.id} ${motion.round}`}>
        <p className={scene['motion']}>{motion.text}</p>
      </Fit>
      <div className={css['panel']}>
        <div className={css['line']}>
          <span className={css['voting']}>{t.voting}</span>
          <span className={css['cast']}>
            {secret ? t.inUrn : t.cast} <b>{cast}</b> {t.ofPeople(voters.length)}
          </span>
          <span className={css['need']}>
            {t.need} <b>{passNeeded}</b> {t.ballots}
          </span>
          <LastCall meeting={meeting} motion={motion} />
        </div>
        <div className={css['track']} aria-hidden>
          <div
            className={css['bar']}
            style={{ width: `${voters.length > 0 ? (cast / voters.length) * 100 : 0}%` }}
          />
        </div>
        <p className={css['basis']}>
          {[
            t.basis(base, present),
            recusedIds.length > 0 && t.recused(recusedIds.length),
            secret && `${t.papers} ${marked} ${t.ofPeople(voters.length)}`,
            secret ? t.secret : meeting.settings.voteChangeBeforeClose && t.changeable,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {entered.length > 0 && <p className={css['basis']}>{t.entered(entered.join('、'))}</p>}
        <RevealingNote motion={motion} />
      </div>
    </>
  )
}

function LastCall({ meeting, motion }: Pick<Props, 'meeting' | 'motion'>) {
  const t = useText(screenText)
  const { lastCallAt } = motion
  const now = useNow(lastCallAt === undefined ? undefined : 1_000)
  if (lastCallAt === undefined) return null
  const left = lastCallAt + meeting.settings.lastCallSeconds * 1_000 - now
  return (
    <span className={css['lastCall']} role="timer">
      <Icon name="clock" />
      {left > 0 ? (
        <>
          {t.lastCall} <b>{spanInDigits(left)}</b>
        </>
      ) : (
        t.lastCallOver
      )}
    </span>
  )
}
