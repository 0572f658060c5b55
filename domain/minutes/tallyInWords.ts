import type { Method, Settings } from '../committee/Settings.ts'
import type { State } from '../state.ts'
import type { Motion, Tally } from '../vote/Motion.ts'
import { outcomeOfTally } from '../vote/tally.ts'
import { nameOf, shareInWords } from './words.ts'

export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  ORAL: '口头表决',
  SHOW_OF_HANDS: '举手表决',
  OPEN_BALLOT: '记名投票',
  SECRET_BALLOT: '无记名投票',
}
const VERDICT = { PASSED: '通过', NOT_PASSED: '未通过', DEFERRED: '暂缓' } as const

/** `（举手表决：甲、乙回避，应到19人，到会14人，赞成9票，反对3票，弃权0票，未通过）` */
export const tallyInBrackets = (state: State, motion: Motion, t: Tally): string => {
  const recused = t.recusedIds.map((id) => nameOf(state, id)).join('、')
  const parts = [
    ...(recused ? [`${recused}回避`] : []),
    `应到${t.base}人`,
    `到会${t.present}人`,
    `赞成${t.approve}票`,
    `反对${t.against}票`,
    `弃权${t.abstain}票`,
    ...(t.notVoted > 0 ? [`未表决${t.notVoted}人`] : []),
    VERDICT[outcomeOfTally(t)],
  ]
  return `（${METHOD_WORDS[motion.method]}：${parts.join('，')}）`
}

/** `赞成9票，未超过应到会委员19人的半数（需10票）`: why more for than against was not enough. */
export const shortfallInWords = (t: Tally, { pass }: Settings): string => {
  const base = pass.base === 'PRESENT' ? `到会委员${t.present}人` : `应到会委员${t.base}人`
  const verb = pass.strictlyMore ? '未超过' : '未达到'
  return `赞成${t.approve}票，${verb}${base}的${shareInWords(pass.num, pass.den)}（需${t.passNeeded}票）`
}
