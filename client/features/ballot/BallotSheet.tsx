import { Suspense, useEffect, useId } from 'react'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useModal } from '../../ui/useModal.ts'
import { ballotText } from './ballot.text.ts'
import { BallotNote } from './BallotNote.tsx'
import css from './BallotSheet.module.css'
import { LastCall } from './LastCall.tsx'
import { OpenBallot } from './OpenBallot.tsx'
import { Turnout } from './Turnout.tsx'
import type { ShownVote } from './useShownVote.ts'
import { VoteFacts } from './VoteFacts.tsx'
import { lazily, patiently } from '../../ui/lazily.ts'

const loadResult = async () => ({ default: (await import('./VoteResult.tsx')).VoteResult })
const VoteResult = lazily(loadResult)
// Its paper has to be fetched and signed, too, before it can be used.
const SecretBallot = lazily(async () => ({
  default: (await import('./SecretBallot.tsx')).SecretBallot,
}))

/**
 * The one ballot, over everything else, all of it in one screen of a phone: only the motion's text
 * scrolls, and only inside. After closing it shows the result until it is put away.
 */
export function BallotSheet({ vote }: { readonly vote: ShownVote }) {
  const titleId = useId()
  const { ref, onKeyDown } = useModal(vote.isOpen, vote.close)
  return (
    <dialog
      ref={ref}
      className={css['sheet']}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        vote.close()
      }}
    >
      {vote.isOpen && vote.motion && (
        <Content motion={vote.motion} titleId={titleId} onClose={vote.close} />
      )}
    </dialog>
  )
}

interface ContentProps {
  readonly motion: Motion
  readonly titleId: string
  readonly onClose: () => void
}

function Content({ motion, titleId, onClose }: ContentProps) {
  const t = useText(ballotText)
  const words = useText(voteWords)
  const item = useBoard((state) => state.item.get(motion.itemId))
  const isVoting = motion.phase === 'VOTING'
  // There when the vote closes, also where the network is slow.
  useEffect(() => void patiently(loadResult), [])
  // Another round of the same motion is another ballot.
  const key = `${motion.id} ${motion.round}`
  return (
    <div className={css['box']}>
      <header className={css['head']}>
        <h2 id={titleId} className={css['title']} tabIndex={-1} data-autofocus>
          {isVoting ? t.sheet(words.method[motion.method]) : t.result}
        </h2>
        <IconButton icon="cross" label={t.close} onClick={onClose} />
      </header>
      {item && <p className={css['item']}>{t.item(item.order, item.title)}</p>}
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" className={css['text']} tabIndex={0} aria-label={t.motion}>
        {motion.text}
      </div>
      {motion.phase === 'VOTING' ? (
        <>
          <VoteFacts motion={motion} />
          <LastCall motion={motion} />
          <div key={key} className={css['ballot']}>
            {isSecret(motion) ? (
              <Suspense fallback={<BallotNote icon="more">{t.takingPaper}</BallotNote>}>
                <SecretBallot motion={motion} />
              </Suspense>
            ) : (
              <OpenBallot motion={motion} />
            )}
          </div>
          <p className={css['foot']}>
            <Turnout motion={motion} />
          </p>
        </>
      ) : (
        <Suspense fallback={<Skeleton lines={4} />}>
          <VoteResult motion={motion} onClose={onClose} />
        </Suspense>
      )}
    </div>
  )
}
