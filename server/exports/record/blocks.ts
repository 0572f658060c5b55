import { printable, printableLines } from '../printable.ts'
import type { Block } from './RecordPaper.ts'

export const head = (text: string): Block => ({ kind: 'head', text: printable(text) })
export const subhead = (text: string): Block => ({ kind: 'subhead', text: printable(text) })

/** A label and what belongs to it, a paragraph a line; nothing where there is nothing to say. */
export const labelled = (label: string, text: string | undefined): readonly Block[] =>
  texts(text ? `${label}：${text}` : '')

export const texts = (text: string): readonly Block[] =>
  printableLines(text).map((line) => ({ kind: 'text', text: line }))

/** A table; without rows there is none. Columns: their head and their part of the width. */
export const table = (
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          head: columns.map(([name]) => name),
          widths: columns.map(([, width]) => width),
          rows: rows.map((row) => row.map((cell) => printableLines(cell).join('；'))),
        },
      ]
