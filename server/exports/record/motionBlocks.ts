import { METHOD_WORDS } from '../../../domain/minutes/tallyInWords.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import { clockTime } from '../../../domain/time.ts'
import type { Ballot, Choice } from '../../../domain/vote/Ballot.ts'
import { CHOICES } from '../../../domain/vote/Ballot.ts'
import type { DecidedMotion, Motion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { outcomeOfTally } from '../../../domain/vote/tally.ts'
import { labelled, texts } from './blocks.ts'
import type { Block } from './RecordPaper.ts'

/** One motion: its words, what became of it, and in an open vote who chose what [V16] [V21]. */
export const motionBlocks = (state: State, m: Motion, n: number): readonly Block[] => [
  ...labelled(`动议${n}`, m.text),
  ...texts(
    `${nameOf(state, m.proposerId)}提出（${clockTime(m.proposedAt)}），${METHOD_WORDS[m.method]}` +
      `${m.major ? '，重大事项' : ''}，${fate(m)}`,
  ),
  ...(m.phase === 'DECIDED' ? counted(state, m) : []),
]

const fate = (m: Motion): string => {
  switch (m.phase) {
    case 'PROPOSED':
      return m.quorumMissedAt === undefined
        ? '未表决。'
        : `${clockTime(m.quorumMissedAt)}到会人数不足，未表决。`
    case 'VOTING':
      return `${clockTime(m.openedAt)}开始表决。`
    case 'VOID':
      return `${clockTime(m.openedAt)}至${clockTime(m.closedAt)}表决，到会人数不足，表决无效，选票作废。`
    case 'WITHDRAWN':
      return `${clockTime(m.withdrawnAt)}由提出人撤回${m.reason ? `：${m.reason}` : ''}。`
    case 'DECIDED':
      return (
        `${clockTime(m.openedAt)}至${clockTime(m.closedAt)}表决` +
        `${m.lastCallAt === undefined ? '' : `，${clockTime(m.lastCallAt)}末次提醒`}。`
      )
  }
}

const counted = (state: State, m: DecidedMotion): readonly Block[] => {
  const t = m.tally
  return [
    ...texts(
      `应到${t.base}人，到会${t.present}人，有权表决${t.eligible}人；赞成${t.approve}票，` +
        `反对${t.against}票，弃权${t.abstain}票，未表决${t.notVoted}人；` +
        `通过需${t.passNeeded}票，${OUTCOMES[outcomeOfTally(t)]}。`,
    ),
    ...(isSecret(m) ? texts('无记名投票，不记录个人选择。') : names(state, m)),
  ]
}

const names = (state: State, m: DecidedMotion): readonly Block[] => {
  const order = (b: Ballot) => state.seat.get(b.seatId)?.order ?? 0
  const ballots = [...state.ballot.values()]
    .filter((b) => b.motionId === m.id && b.round === m.round)
    .sort((a, b) => order(a) - order(b))
  return (Object.keys(CHOICES) as Choice[]).flatMap((choice) => {
    const of = ballots.filter((b) => b.choice === choice)
    const entered = (b: Ballot) => (b.enteredById ? '（现场举手，记录人代录）' : '')
    return labelled(
      CHOICES[choice],
      of.map((b) => `${nameOf(state, b.seatId)}${entered(b)}`).join('、'),
    )
  })
}
