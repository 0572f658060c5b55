import * as v from 'valibot'
import { Line } from '../../domain/text.ts'
import type { Cells, RowError } from './readCells.ts'
import type { Column, SheetName } from './rosterColumns.ts'

/** Reads one line's cells and notes in words what is wrong with them. */
export class LineReader {
  readonly #sheet: SheetName
  readonly #line: Cells
  readonly #errors: RowError[]

  constructor(sheet: SheetName, line: Cells, errors: RowError[]) {
    this.#sheet = sheet
    this.#line = line
    this.#errors = errors
  }

  wrong(text: string): undefined {
    this.#errors.push({ sheet: this.#sheet, row: this.#line.row, text })
  }

  /** The cell as a line of text; undefined where it is empty. */
  text(key: string, { title, max, required }: Column): string | undefined {
    const typed = this.#line.cells[key]
    if (typed === undefined) return required ? this.wrong(`“${title}”没有填`) : undefined
    const read = v.safeParse(Line(max), typed)
    return read.success ? read.output : this.wrong(`“${title}”太长，最多${max}个字`)
  }

  count(key: string, column: Column): number | undefined {
    const text = this.text(key, column)
    if (text === undefined) return undefined
    return /^\d{1,6}$/.test(text) ? Number(text) : this.#not(column, text, '整数')
  }

  yes(key: string, column: Column): boolean | undefined {
    const text = this.text(key, column)
    if (text === undefined) return undefined
    if (text === '是') return true
    return text === '否' ? false : this.#not(column, text, '“是”或“否”')
  }

  /** `2026-01-31`, also from 2026/1/31 and 2026年1月31日. */
  day(key: string, column: Column): string | undefined {
    const text = this.text(key, column)
    if (text === undefined) return undefined
    const [, year = '', month = '', day = ''] =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(iso) ? iso : this.#not(column, text, '2026-01-31 这样的日期')
  }

  oneOf<T>(key: string, column: Column, words: Readonly<Record<string, T>>): T | undefined {
    const text = this.text(key, column)
    if (text === undefined) return undefined
    return Object.hasOwn(words, text)
      ? words[text]
      : this.#not(column, text, `${Object.keys(words).join('、')}之一`)
  }

  #not({ title }: Column, text: string, wanted: string): undefined {
    return this.wrong(`“${title}”填的是“${text}”，应为${wanted}`)
  }
}

const isDay = (iso: string): boolean => {
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
}
