import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { QuorumLine } from '../../parts/QuorumLine.tsx'
import { quorumFacts, sameFacts } from '../../parts/quorumFacts.ts'
import { useBoard } from '../../live/boardStore.ts'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { useText } from '../../text/defineText.ts'
import { CloseVote } from './CloseVote.tsx'
import { EnterHands } from './EnterHands.tsx'
import { LastCall } from './LastCall.tsx'
import css from './MotionWaiting.module.css'
import { WithdrawMotion } from './MotionWaiting.tsx'
import { OwnBallot } from './OwnBallot.tsx'
import { OwnSecretBallot } from './OwnSecretBallot.tsx'
import { useRegister } from './useRegister.ts'
import { voteControlText } from './voteControl.text.ts'
import { VoteRegister } from './VoteRegister.tsx'

interface Props {
  readonly motion: VotingMotion
  readonly meeting: Meeting
}

/** A vote that is going on: who has voted, never what; one's own ballot; the end. */
export function VoteInProgress({ motion, meeting }: Props) {
  const t = useText(voteControlText)
  const register = useRegister(meeting, motion)
  const facts = useBoard((s) => quorumFacts(s, meeting, motion.major), sameFacts)
  return (
    <>
      <VoteRegister motion={motion} meeting={meeting} register={register} />
      {motion.running && (
        <div>
          <p>{t.running}</p>
          <TallyBars
            tally={{
              ...motion.running,
              notVoted: register.missingIds.length,
              base: facts.shouldAttend,
              passNeeded: facts.passNeeded,
            }}
          />
        </div>
      )}
      {isSecret(motion) ? <OwnSecretBallot motion={motion} /> : <OwnBallot motion={motion} />}
      {facts.here < facts.quorum && <QuorumLine facts={facts} />}
      <div className={css['actions']}>
        <CloseVote motion={motion} register={register} facts={facts} />
        <LastCall motion={motion} meeting={meeting} register={register} />
        <WithdrawMotion motion={motion} />
      </div>
      <EnterHands motion={motion} meeting={meeting} />
    </>
  )
}
