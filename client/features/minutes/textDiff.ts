/** A stretch of two texts: in both, only in the newer one, or only in the older one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Above this many pairs of tokens the middle is shown as replaced: no page waits for a comparison. */
const MOST_PAIRS = 4_000_000

/**
 * What was added to and removed from a text, in reading order, the removed before the added. Chinese is
 * compared by character; a number or a word of another script changes as a whole.
 */
export const textDiff = (before: string, after: string): readonly Stretch[] =>
  readable(joined(compared(tokensOf(before), tokensOf(after))))

/** 0 for nothing in common, 1 for equal: the share of both texts that stands in both. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1
  const same = compared(tokensOf(a), tokensOf(b)).filter((s) => s.kind === 'same')
  return (2 * lengthOf(same)) / (a.length + b.length)
}

const tokensOf = (text: string): readonly string[] => text.match(/[\d.,:%]*\d|[A-Za-z]+|./gsu) ?? []

const compared = (a: readonly string[], b: readonly string[]): readonly Stretch[] => {
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shortest - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return [
    ...stretches('same', a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...stretches('same', a.slice(a.length - tail)),
  ]
}

const stretches = (kind: Stretch['kind'], tokens: readonly string[]): readonly Stretch[] =>
  tokens.length > 0 ? [{ kind, text: tokens.join('') }] : []

/** By the longest common subsequence: `common[i][j]` is its length for what follows i and j. */
const middle = (a: readonly string[], b: readonly string[]): readonly Stretch[] => {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS)
    return [...stretches('removed', a), ...stretches('added', b)]
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const out: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      out.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      out.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      out.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return [...out, ...stretches('removed', a.slice(i)), ...stretches('added', b.slice(j))]
}

/** Neighbours of one kind together; between two common stretches first what was removed. */
const joined = (parts: readonly Stretch[]): readonly Stretch[] => {
  const out: Stretch[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed })
    if (added) out.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text }
      else out.push({ kind, text })
    }
  }
  flush()
  return out
}

/**
 * A few characters that happen to stand in both, between two larger changes, only chop them up:
 * they are shown as changed, too, until no such island is left.
 */
const readable = (parts: readonly Stretch[]): readonly Stretch[] => {
  const island = parts.findIndex(
    ({ kind, text }, n) =>
      kind === 'same' &&
      2 * text.length <= longest(changesBefore(parts, n)) &&
      2 * text.length <= longest(changesAfter(parts, n)),
  )
  if (island < 0) return parts
  const { text } = parts[island] ?? { text: '' }
  return readable(
    joined([
      ...parts.slice(0, island),
      { kind: 'removed', text },
      { kind: 'added', text },
      ...parts.slice(island + 1),
    ]),
  )
}

const changesBefore = (parts: readonly Stretch[], n: number): readonly Stretch[] => {
  let from = n
  while (from > 0 && parts[from - 1]?.kind !== 'same') from -= 1
  return parts.slice(from, n)
}

const changesAfter = (parts: readonly Stretch[], n: number): readonly Stretch[] => {
  const end = parts.findIndex((p, m) => m > n && p.kind === 'same')
  return parts.slice(n + 1, end < 0 ? undefined : end)
}

const longest = (parts: readonly Stretch[]): number =>
  Math.max(0, ...parts.map((p) => p.text.length))

const lengthOf = (parts: readonly Stretch[]): number =>
  parts.reduce((sum, p) => sum + p.text.length, 0)
