import { useCallback } from 'react'
import type { Choice } from '../../domain/vote/Ballot.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { account, ownerOf } from './account.ts'
import { ballots } from './ballotPapers.ts'
import type { Paper } from './Paper.ts'
import { paperId } from './Paper.ts'
import type { Hindrance } from './SecretBallots.ts'
import { useSelected, useStore } from './useStore.ts'

/** `none`: no paper (yet), see `problem`. `late`: 表决已结束，您的票未计入. */
export type SecretBallotState = 'none' | 'paper' | 'sending' | 'cast' | 'late'

export interface SecretBallotHandle {
  readonly state: SecretBallotState
  /** 10 characters, once the ballot is in the urn. */
  readonly receipt?: string
  /** Why there is no paper, or why the ballot was refused, in words. */
  readonly problem?: Hindrance
  /** Puts the ballot in the urn, once; later calls do nothing. Also offline. */
  cast(choice: Choice): void
}

export const useSecretBallot = ({ id, round }: Motion): SecretBallotHandle => {
  const place = paperId(ownerOf(useStore(account)) ?? '', id, round)
  const paper = useSelected(ballots.papers, (all) => all.get(place))
  const problem = useSelected(ballots.hindrances, (all) => all.get(place))
  const cast = useCallback((choice: Choice) => void ballots.cast(id, round, choice), [id, round])
  return {
    state: stateOf(paper),
    ...(paper?.receipt ? { receipt: paper.receipt } : {}),
    ...(problem ? { problem } : {}),
    cast,
  }
}

const stateOf = (paper: Paper | undefined): SecretBallotState => {
  if (paper?.end === 'cast' || paper?.end === 'late') return paper.end
  if (paper?.end === 'refused' || !paper?.signature) return 'none'
  return paper.choice ? 'sending' : 'paper'
}
