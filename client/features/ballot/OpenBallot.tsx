import { useRef, useState } from 'react'
import type { Choice } from '../../../domain/vote/Ballot.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useConnection } from '../../live/connection.ts'
import { useOwnBallot } from '../../live/ownBallots.ts'
import { keepReceipt } from '../../live/receipts.ts'
import { useCommand, useMay } from '../../live/useCommand.ts'
import { useUnsentVote } from '../../live/unsentVote.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ballotText } from './ballot.text.ts'
import { BallotNote } from './BallotNote.tsx'
import css from './BallotSheet.module.css'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { Hindrance } from './Hindrance.tsx'
import { OwnReceipt } from './OwnReceipt.tsx'

/** One tap is the vote, and the receipt comes from the server; the last tap before closing counts. */
export function OpenBallot({ motion }: { readonly motion: VotingMotion }) {
  const t = useText(ballotText)
  const words = useText(voteWords).choice
  const refusal = useMay('castBallot', { motionId: motion.id, round: motion.round })
  const own = useOwnBallot(motion.id, motion.round)
  const { send, refusal: refused } = useCommand('castBallot')
  const link = useConnection()
  const unsent = useUnsentVote(motion.id, motion.round)
  const isLost = link === 'reconnecting' || link === 'unsaved' || unsent?.isStuck === true
  const [pressed, setPressed] = useState<Choice>()
  // One that an earlier page of this device has left behind is under way, too.
  const underWay = pressed ?? unsent?.choice
  // Two taps of one double tap come before React has rendered the first.
  const last = useRef<Choice>(undefined)

  const choose = async (choice: Choice) => {
    if (choice === (last.current ?? own?.choice)) return
    last.current = choice
    setPressed(choice)
    const ballot = { motionId: motion.id, round: motion.round, choice }
    const outcome = await send(ballot)
    if (outcome.ok) keepReceipt(ballot, outcome)
    if (last.current !== choice) return
    last.current = undefined
    setPressed(undefined)
  }

  if (refusal && underWay === undefined)
    return (
      <>
        <Hindrance refusal={refusal} meetingId={motion.meetingId} />
        {own && <OwnReceipt motion={motion} />}
      </>
    )
  return (
    <>
      <ChoiceButtons value={underWay ?? own?.choice} onChoose={(choice) => void choose(choice)} />
      <div className={css['answer']} aria-live="polite">
        {underWay ? (
          <BallotNote tone={isLost ? 'amber' : 'plain'} icon={isLost ? 'offline' : 'more'}>
            {isLost ? t.notDelivered(words[underWay]) : t.sending(words[underWay])}
          </BallotNote>
        ) : refused ? (
          <BallotNote tone="amber" icon="warning">
            {refused.text}
          </BallotNote>
        ) : own ? (
          <OwnReceipt motion={motion} />
        ) : (
          <p className={css['hint']}>{t.oneTap}</p>
        )}
      </div>
    </>
  )
}
