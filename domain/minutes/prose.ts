import * as v from 'valibot'
import { Prose } from '../text.ts'
import type { ItemId } from '../ids.ts'
import type { Minutes } from './Minutes.ts'
import type { MinutesDocument } from './MinutesDocument.ts'
import { sentence } from './words.ts'

const COUNT = '[\\d０-９零〇一二两三四五六七八九十百]+'
const VOTES = new RegExp(`(赞成|反对|弃权|未表决|得票)[^。；\\n]{0,6}?${COUNT} ?[票人]`, 'u')
const PEOPLE = new RegExp(`(应到|实到|到会|请假|缺席)[^。；\\n]{0,6}?${COUNT} ?人`, 'u')

/** [M40] Does the prose state what only the records may: votes or attendance in numbers? */
export const statesNumbers = (text: string): boolean => VOTES.test(text) || PEOPLE.test(text)

/** What the recorder writes: one paragraph, without line breaks, which only the layout makes. */
export const Paragraph = v.pipe(
  Prose(2000),
  v.transform((s) => s.replace(/\n+/g, '')),
)

/** A version's number as somebody names it. */
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))

/** [M47] The version, and the words of the written fields in it, that a writer began with. */
export const BaseProse = v.strictObject({
  version: Version,
  // A finding that came with the item, and its full stop, may be longer than what can be written here.
  finding: v.optional(Prose(4000)),
  addition: v.optional(Prose(4000)),
})

interface Written {
  readonly finding?: string | undefined
  readonly addition?: string | undefined
}

/**
 * [M47] Do the minutes say something else now than what the writer had before him? Only what he writes
 * about counts; where the same words stand already, nobody's are lost. A base without a field was empty.
 */
export const hasChanged = (
  minutes: Minutes,
  itemId: ItemId,
  { base, ...written }: Written & { readonly base: Written & { readonly version: number } },
): boolean => {
  const section = minutes.document.sections.find((s) => s.itemId === itemId)
  return (
    base.version !== minutes.version ||
    (['finding', 'addition'] as const).some((field) => {
      const [text, now] = [written[field], section?.[field] ?? '']
      return text !== undefined && !isSameProse(text, now) && !isSameProse(base[field] ?? '', now)
    })
  )
}

/** The same paragraph, but for line breaks, outer spaces and the last full stop, which come by themselves. */
export const isSameProse = (a: string, b: string): boolean => essence(a) === essence(b)
const essence = (text: string): string => text.replace(/\n/g, '').trim().replace(/。$/, '')

/** The document with an item's prose changed; undefined where there is no such section [M40]. */
export const withProse = (
  document: MinutesDocument,
  itemId: ItemId,
  { finding, addition }: Written,
): MinutesDocument | undefined => {
  if (!document.sections.some((s) => s.itemId === itemId)) return undefined
  const full = (text: string) => (text === '' ? '' : sentence(text))
  return {
    ...document,
    sections: document.sections.map((section) => {
      if (section.itemId !== itemId) return section
      const { addition: before, ...rest } = section
      const after = addition === undefined ? before : full(addition)
      return {
        ...rest,
        ...(finding === undefined ? {} : { finding: full(finding) }),
        ...(after ? { addition: after } : {}),
      }
    }),
  }
}
