/** What the recorder writes of one item: 情况 and 补充 [M40]. */
export interface Prose {
  readonly finding: string
  readonly addition: string
}
export type ProseField = keyof Prose
export const PROSE_FIELDS = ['finding', 'addition'] as const satisfies readonly ProseField[]

/** Nothing new for the server: it drops line breaks and outer spaces, and sees to the full stop. */
export const isSameProse = (a: string, b: string): boolean => essence(a) === essence(b)
const essence = (text: string): string => text.replace(/\n/g, '').trim().replace(/。$/, '')
