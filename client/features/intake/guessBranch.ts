import type { Branch } from '../../../domain/committee/Committee.ts'

/** A building number within a branch's range says more than a name that they share. */
const IN_RANGE = 3
const OUT_OF_RANGE = -2

/**
 * The branch that a place belongs to, by its area (`一村1—9栋`): the name that place and area share,
 * and the building's number. Undefined where none fits, or two fit as well.
 */
export const guessBranch = (place: string, branches: readonly Branch[]): Branch | undefined => {
  const [best, second] = branches
    .map((branch) => ({ branch, score: scoreOf(place, branch) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= 2 && best.score > (second?.score ?? 0) ? best.branch : undefined
}

const scoreOf = (place: string, { name, area }: Branch): number => {
  const shared = longestShared(place, `${name.replace(/第?.?党支部/u, '')} ${area}`)
  const building = /(\d+)\s*[栋幢]/u.exec(place)?.[1]
  return (shared >= 2 ? shared : 0) + (building ? byNumber(Number(building), area) : 0)
}

const byNumber = (building: number, area: string): number => {
  const ranges = [...area.matchAll(/(\d+)\s*[—–~-]\s*(\d+)/gu)]
  if (ranges.length === 0) return 0
  const isIn = ranges.some(([, from, to]) => Number(from) <= building && building <= Number(to))
  return isIn ? IN_RANGE : OUT_OF_RANGE
}

/** Length of the longest run of Chinese characters that stands in both. */
const longestShared = (a: string, b: string): number => {
  const chars = [...a]
  for (let length = Math.min(chars.length, 8); length >= 2; length -= 1)
    for (let from = 0; from + length <= chars.length; from += 1) {
      const run = chars.slice(from, from + length).join('')
      if (/^\p{Script=Han}+$/u.test(run) && b.includes(run)) return length
    }
  return 0
}
