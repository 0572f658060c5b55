import type { SeatId } from '../ids.ts'
import type { State } from '../state.ts'

const DIGITS = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 105 → 一百零五; whole numbers from 0 to 999. */
export const inChinese = (n: number): string => {
  const digit = (d: number) => DIGITS[d] ?? ''
  if (n < 10) return digit(n)
  if (n < 20) return `十${n % 10 ? digit(n % 10) : ''}`
  if (n < 100) return `${digit(Math.floor(n / 10))}十${n % 10 ? digit(n % 10) : ''}`
  const rest = n % 100
  const hundreds = `${digit(Math.floor(n / 100))}百`
  if (rest === 0) return hundreds
  return `${hundreds}${rest < 10 ? '零' : rest < 20 ? '一' : ''}${inChinese(rest)}`
}

/** 半数 for 1/2, otherwise 三分之二, 四分之三… */
export const shareInWords = (num: number, den: number): string => {
  if (num * 2 === den) return '半数'
  return num === den ? '全部' : `${inChinese(den)}分之${inChinese(num)}`
}

/** Quotation marks inside quotation marks become ‘ ’. */
export const quoted = (text: string): string =>
  `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** The sentence with a full stop, unless it has an end already. */
export const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`)

export const nameOf = (state: State, seatId: SeatId): string => state.seat.get(seatId)?.name ?? ''

/** 姓名（单位简称）, and where there is no unit, the post. */
export const nameWithUnit = (state: State, seatId: SeatId): string => {
  const seat = state.seat.get(seatId)
  if (!seat) return ''
  const unit = seat.unitId ? state.unit.get(seat.unitId) : undefined
  return `${seat.name}（${unit?.shortName ?? seat.post}）`
}
