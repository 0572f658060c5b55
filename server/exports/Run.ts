import type { Role } from './fonts/Shelf.ts'

/** A piece of text and the typeface in which it is set. */
export interface Run {
  readonly font: Role
  readonly text: string
  /** Set in a narrow column. */
  readonly narrow?: true
}

export const run = (font: Role, text: string): Run => ({ font, text })
