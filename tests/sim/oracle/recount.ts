import type { Tally } from '../../../domain/vote/Motion.ts'
import type { Moment } from './Floor.ts'
import { deepEqual } from './deepEqual.ts'
import { needed, quorum } from './shares.ts'
import type { Vote } from './Vote.ts'

/** Counts a vote again from the commands of the ledger, or from the urn; what is wrong, if anything. */
export const recount = (
  told: Tally,
  vote: Vote,
  { roll, rules, here, recused }: Moment,
  urn: readonly string[] | undefined,
): string | undefined => {
  const took = (id: string) => vote.ballots.has(id) || vote.papers.has(id)
  const present = roll.filter((id) => here.has(id) || took(id))
  const out = present.filter((id) => recused.has(`${vote.itemId} ${id}`))
  const choices =
    urn ?? present.flatMap((id) => (out.includes(id) ? [] : (vote.ballots.get(id)?.choice ?? [])))
  const count = (choice: string) => choices.filter((c) => c === choice).length
  const [approve, against, abstain] = [count('APPROVE'), count('AGAINST'), count('ABSTAIN')]
  const eligible = present.length - out.length
  const base = rules.pass.base === 'PRESENT' ? present.length : roll.length
  const passNeeded = needed(base - (rules.recusalReducesBase ? out.length : 0), rules)
  const passed = approve >= passNeeded
  const own: Tally = {
    base: roll.length,
    quorum: quorum(roll.length, rules, vote.major),
    passNeeded,
    present: present.length,
    eligible,
    recusedIds: out as never,
    approve,
    against,
    abstain,
    notVoted: eligible - choices.length,
    passed,
    closeSplit: !passed && Math.abs(approve - against) <= rules.closeSplitMargin,
  }
  if (own.present < own.quorum) return 'it was counted without a quorum'
  if (own.notVoted < 0) return 'more votes than voters'
  return deepEqual(own, told)
    ? undefined
    : `${JSON.stringify(told)}, counted again ${JSON.stringify(own)}`
}
