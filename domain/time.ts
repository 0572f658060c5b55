// The committee lives in one time zone without daylight saving; a day is a day there, never in UTC.
const OFFSET = 8 * 3_600_000

/** `2026-11-26` of an instant (ms), as the committee's calendar says. */
export const dayOf = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10)

/** `2026-11-26T14:30:00+08:00`: whole seconds, with the offset. */
export const isoOf = (at: number): string =>
  `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`

/** Instant (ms) of an ISO time with offset. NaN where it is none. */
export const instantOf = (iso: string): number => Date.parse(iso)

/** Instant of the first second of a day `YYYY-MM-DD` there. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** Year, month 1…12, day, hour, minute, weekday 0 (Sunday)…6 of an instant, there. */
export const partsOf = (at: number) => {
  const d = new Date(at + OFFSET)
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    weekday: d.getUTCDay(),
  }
}

/** `2026年11月26日`, without leading zeros. */
export const dateInChinese = (at: number): string => {
  const { year, month, day } = partsOf(at)
  return `${year}年${month}月${day}日`
}

/** `14:30` */
export const clockTime = (at: number): string => isoOf(at).slice(11, 16)

/** The same time of day `days` workdays later. Mon–Fri only: public holidays are not in a table yet. */
export const addWorkdays = (at: number, days: number): number => {
  let t = at
  for (let left = days; left > 0;) {
    t += 86_400_000
    const { weekday } = partsOf(t)
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return t
}
