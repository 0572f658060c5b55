/** What the recorder writes of one item: 情况 and 补充 [M40]. */
export interface Prose {
  readonly finding: string
  readonly addition: string
}
export type ProseField = keyof Prose
export const PROSE_FIELDS = ['finding', 'addition'] as const satisfies readonly ProseField[]
