import type { Tables } from './sfnt.ts'

/** A typeface that may be at hand. */
export interface Face {
  /** As a PDF names it. */
  readonly name: string
  /**
   * A font with those of the characters that this face has; undefined where it has none. Unasked
   * characters may be in it, too.
   */
  take(characters: ReadonlySet<number>): Promise<TakenFont | undefined>
}

export interface TakenFont {
  readonly tables: Tables
  readonly has: (character: number) => boolean
}
