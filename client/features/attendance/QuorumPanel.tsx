import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { openVoteOf } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { QuorumLine } from '../../parts/QuorumLine.tsx'
import { quorumFacts, sameFacts } from '../../parts/quorumFacts.ts'
import css from './QuorumPanel.module.css'

/** 应到 实到 到会 法定 通过需, for the vote that is going on or an ordinary one. */
export function QuorumPanel({ meeting }: { readonly meeting: Meeting }) {
  const isMajor = useBoard((s) => openVoteOf(s, meeting)?.major ?? false)
  const facts = useBoard((s) => quorumFacts(s, meeting, isMajor), sameFacts)
  return (
    <div className={css['quorum']}>
      <QuorumLine facts={facts} />
    </div>
  )
}
