import { partsOf } from '../../domain/time.ts'

const DAY = 86_400_000
const THURSDAY = 4

/** 每月最后一个星期四 at 14:30, of the month that lies `months` after the month of `at`. */
export const lastThursday = (at: number, months: number): number => {
  const { year, month } = partsOf(at)
  const first = new Date(Date.UTC(year, month - 1 + months + 1, 1)).toISOString().slice(0, 10)
  let day = Date.parse(`${first}T14:30:00+08:00`) - DAY
  while (partsOf(day).weekday !== THURSDAY) day -= DAY
  return day
}
