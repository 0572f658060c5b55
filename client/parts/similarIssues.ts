import type { Issue } from '../../domain/issue/Issue.ts'

export interface Similar {
  readonly issue: Issue
  /** How many pairs of neighbouring characters the two have in common, the place counting less. */
  readonly score: number
}

/** Below this two titles have only everyday words in common. */
const LEAST = 0.25
const WEIGHT_OF_PLACE = 0.3
const MOST = 3

/** Issues that may be the same problem, the most similar first; merged ones are left out. */
export const similarIssues = (
  { title, location }: Pick<Issue, 'title' | 'location'>,
  issues: Iterable<Issue>,
  except?: string,
): readonly Similar[] => {
  const words = pairsOf(title)
  const place = pairsOf(`${location}${title}`)
  const found: Similar[] = []
  for (const issue of issues) {
    if (issue.status === 'MERGED' || issue.id === except) continue
    const known = pairsOfIssue(issue)
    const inTitle = overlap(words, known.title)
    if (inTitle < LEAST) continue
    found.push({ issue, score: inTitle + WEIGHT_OF_PLACE * overlap(place, known.location) })
  }
  return found.sort((a, b) => b.score - a.score).slice(0, MOST)
}

interface Pairs {
  readonly title: ReadonlySet<string>
  readonly location: ReadonlySet<string>
}
const kept = new WeakMap<Issue, Pairs>()

const pairsOfIssue = (issue: Issue): Pairs => {
  let pairs = kept.get(issue)
  if (!pairs) {
    pairs = { title: pairsOf(issue.title), location: pairsOf(issue.location) }
    kept.set(issue, pairs)
  }
  return pairs
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const chars = [...text.toLowerCase().replace(/[\s\p{P}]/gu, '')]
  return new Set(chars.slice(1).map((char, n) => `${chars[n]}${char}`))
}

/** Share of the smaller set that is in the other one: a short title may be part of a long one. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const smaller = Math.min(a.size, b.size)
  if (smaller === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return common / Math.max(smaller, 3)
}
