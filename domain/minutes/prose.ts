import * as v from 'valibot'
import { Prose } from '../text.ts'
import type { MinutesDocument } from './MinutesDocument.ts'
import type { ItemId } from '../ids.ts'
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

/** The document with an item's prose changed; undefined where there is no such section [M40]. */
export const withProse = (
  document: MinutesDocument,
  itemId: ItemId,
  { finding, addition }: { finding?: string | undefined; addition?: string | undefined },
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
