import type { ItemId } from '../../../domain/ids.ts'
import type { MinutesDocument, MinutesSection } from '../../../domain/minutes/MinutesDocument.ts'
import { paragraphsOf } from '../../../domain/minutes/MinutesDocument.ts'
import { dateInChinese } from '../../../domain/time.ts'
import { likeness } from './textDiff.ts'

/** A paragraph as it stands now and as it stood: one of the two is missing where it is new or gone. */
export interface Pair {
  readonly now?: string
  readonly before?: string
}

export interface SectionPairs {
  readonly itemId: ItemId
  readonly heading: Pair
  readonly paragraphs: readonly Pair[]
}

/** A document as it is shown, paragraph by paragraph, each beside the same one of another version. */
export interface PaperParts {
  readonly mark: Pair
  readonly docNo: Pair
  readonly opening: readonly Pair[]
  readonly sections: readonly SectionPairs[]
  readonly people: readonly { readonly label: string; readonly names: Pair }[]
  readonly hands: Pair
  readonly copies: Pair
  readonly issuer: Pair
  readonly printed: Pair
}

/** The paper of `now` against an older version; against itself, everything is the same. */
export const paperParts = (now: MinutesDocument, before = now): PaperParts => ({
  mark: { now: now.mark, before: before.mark },
  docNo: { now: now.docNo, before: before.docNo },
  opening: aligned(
    [now.correction ?? '', now.opening].filter(Boolean),
    [before.correction ?? '', before.opening].filter(Boolean),
  ),
  sections: byKey(now.sections, before.sections, (s) => s.itemId).map(sectionPairs),
  people: byKey(now.people, before.people, (p) => p.label).map(([n, b]) => ({
    label: (n ?? b)?.label ?? '',
    names: pair(n?.names.join('、'), b?.names.join('、')),
  })),
  hands: { now: handsOf(now), before: handsOf(before) },
  copies: { now: copiesOf(now), before: copiesOf(before) },
  issuer: { now: now.issuer, before: before.issuer },
  printed: { now: printedOf(now), before: printedOf(before) },
})

/** One section against the same of another version, where there is one. */
export const sectionPairs = ([now, before]: readonly [
  MinutesSection | undefined,
  MinutesSection | undefined,
]): SectionPairs => ({
  itemId: (now ?? before)?.itemId ?? ('' as ItemId),
  heading: pair(now?.heading, before?.heading),
  paragraphs: aligned(now ? paragraphsOf(now) : [], before ? paragraphsOf(before) : []),
})

/** In how many paragraphs two versions differ. */
export const changesIn = (parts: PaperParts): number =>
  [
    ...[parts.mark, parts.docNo, ...parts.opening],
    ...parts.sections.flatMap((s) => [s.heading, ...s.paragraphs]),
    ...parts.people.map((p) => p.names),
    ...[parts.hands, parts.copies, parts.issuer, parts.printed],
  ].filter((p) => p.now !== p.before).length

const handsOf = (d: MinutesDocument): string =>
  `主持：${d.chairs.join('、')}　　记录：${d.recorder}　　签发：${d.signer}`
const copiesOf = (d: MinutesDocument): string => `抄送：${d.copiesTo.join('，')}。`
const printedOf = (d: MinutesDocument): string => `${dateInChinese(d.printedAt)}印发`

const pair = (now: string | undefined, before: string | undefined): Pair => ({
  ...(now === undefined ? {} : { now }),
  ...(before === undefined ? {} : { before }),
})

/** In the order of the newer list; what is only in the older one behind it. */
const byKey = <T>(now: readonly T[], before: readonly T[], keyOf: (t: T) => string) => [
  ...now.map((n) => [n, before.find((b) => keyOf(b) === keyOf(n))] as const),
  ...before
    .filter((b) => !now.some((n) => keyOf(n) === keyOf(b)))
    .map((b) => [undefined, b] as const),
]

/** Less alike than this, and one paragraph went and another came. */
const ALIKE = 0.4

/** Paragraphs side by side, none out of order, so that as much as possible stands beside its like. */
export const aligned = (now: readonly string[], before: readonly string[]): readonly Pair[] => {
  const best = table(now, before)
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const out: Pair[] = []
  let [i, j] = [0, 0]
  while (i < now.length || j < before.length) {
    const [n, b] = [now[i], before[j]]
    const both = n !== undefined && b !== undefined ? fit(n, b) : 0
    if (n !== undefined && b !== undefined && both > 0 && at(i, j) === at(i + 1, j + 1) + both) {
      out.push({ now: n, before: b })
      i += 1
      j += 1
    } else if (b !== undefined && (n === undefined || at(i, j) === at(i, j + 1))) {
      out.push({ before: b })
      j += 1
    } else {
      out.push(n === undefined ? {} : { now: n })
      i += 1
    }
  }
  return out
}

/** `table[i][j]`: how alike the paragraphs from i and from j on can be at best. */
const table = (now: readonly string[], before: readonly string[]): readonly number[][] => {
  const best = Array.from({ length: now.length + 1 }, () =>
    Array.from({ length: before.length + 1 }, () => 0),
  )
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = now.length - 1; i >= 0; i -= 1)
    for (let j = before.length - 1; j >= 0; j -= 1) {
      const both = fit(now[i] ?? '', before[j] ?? '')
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), both > 0 ? at(i + 1, j + 1) + both : 0)
    }
  return best
}

/** Equal paragraphs beat any two that are only alike. */
const fit = (a: string, b: string): number => {
  if (a === b) return 2
  const like = likeness(a, b)
  return like >= ALIKE ? like : 0
}
