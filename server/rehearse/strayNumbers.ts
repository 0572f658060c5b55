import type { Motion } from '../../domain/vote/Motion.ts'

const NUMBERS = /(赞成|反对|弃权)(\d+)票/g

/**
 * Does this section of the minutes hold vote numbers that are not those of its decided motion? Numbers
 * within a motion's own words are no vote.
 */
export const strayNumbers = (section: string, motions: readonly Motion[]): boolean => {
  const decided = motions.findLast((m) => m.phase === 'DECIDED')
  const own: Readonly<Record<string, number>> =
    decided?.phase === 'DECIDED'
      ? { 赞成: decided.tally.approve, 反对: decided.tally.against, 弃权: decided.tally.abstain }
      : {}
  const words = motions.flatMap(({ text }) => [
    text,
    text.replaceAll('“', '‘').replaceAll('”', '’'),
  ])
  const rest = words.reduce((left, text) => left.replaceAll(text.replace(/。$/, ''), ''), section)
  return [...rest.matchAll(NUMBERS)].some(([, word = '', n]) => own[word] !== Number(n))
}
