import { partsOf } from '../../../domain/time.ts'

const YEARS = 12

/** This year and those before it, as far as one may choose from. */
export const lastYears = (): readonly number[] =>
  Array.from({ length: YEARS }, (_, n) => partsOf(Date.now()).year - n)
