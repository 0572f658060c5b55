import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNotices } from '../../live/notices.ts'
import { useOwnBallot } from '../../live/ownBallots.ts'
import { RevealingNote } from '../../parts/RevealingNote.tsx'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { VerdictLine } from '../../parts/VerdictLine.tsx'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ballotText } from './ballot.text.ts'
import { BallotNote } from './BallotNote.tsx'
import css from './BallotSheet.module.css'
import { OwnReceipt } from './OwnReceipt.tsx'

interface Props {
  readonly motion: Motion
  readonly onClose: () => void
}

/** What came of the vote, and below it what one had voted oneself. */
export function VoteResult({ motion, onClose }: Props) {
  const t = useText(ballotText)
  const own = useOwnBallot(motion.id, motion.round)
  // The page's own bar of notices lies behind this sheet.
  const late = useNotices().find((n) => n.kind === 'late')
  const settings = useBoard((state) => settingsOf(state, state.meeting.get(motion.meetingId)))
  return (
    <div className={css['result']}>
      {motion.phase === 'DECIDED' ? (
        <>
          <VerdictLine tally={motion.tally} settings={settings} />
          <TallyBars tally={motion.tally} />
          <RevealingNote motion={motion} />
          <p className={css['facts']}>
            {t.numbers(motion.tally.base, motion.tally.present, motion.tally.passNeeded)}
          </p>
        </>
      ) : (
        <BallotNote tone="amber" icon="info">
          {motion.phase === 'WITHDRAWN' ? t.withdrawn : `${t.void}。${t.again}`}
        </BallotNote>
      )}
      {late && (
        <BallotNote tone="amber" icon="warning">
          {own ? t.lateChange : late.text}
        </BallotNote>
      )}
      <OwnReceipt motion={motion} />
      <Button tone="primary" size="large" wide onClick={onClose}>
        {t.close}
      </Button>
    </div>
  )
}
