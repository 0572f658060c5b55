import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { MinutesDocument } from '../../../domain/minutes/MinutesDocument.ts'
import { minutesText } from '../../../domain/minutes/minutesText.ts'
import { demoChanges } from '../../../server/demo/loadDemo.ts'
import { Shelf } from '../../../server/exports/fonts/Shelf.ts'
import type { State } from '../../../domain/state.ts'
import { apply, emptyState } from '../../../domain/state.ts'

/** Fonts that `npm ci` brings and no others, so that every machine measures the same paper. */
export const packagedFonts = new Shelf({ own: '', fandol: [], spares: [] })

export const demoState = (): State => apply(emptyState(), demoChanges().changes)

/** The October meeting of the sample. */
export const october = (state = demoState()): Minutes =>
  [...state.minutes.values()].find((m) => m.id === 'M-2026-10')!

/** The same minutes with other contents. */
export const changed = (
  m: Minutes,
  document: Partial<MinutesDocument>,
  more: Partial<Minutes> = {},
): Minutes => {
  const whole = { ...m.document, ...document }
  return { ...m, document: whole, text: minutesText(whole), ...more } as Minutes
}

/** Ten pages and more of sections. */
export const longMinutes = (m = october()): Minutes =>
  changed(m, { sections: Array.from({ length: 4 }, () => m.document.sections).flat() })

export const STAMP = {
  code: '7F3K-9Q2M-ABCD-WXYZ',
  address: 'https://board.example.cn/verify?code=7F3K-9Q2M-ABCD-WXYZ',
}
