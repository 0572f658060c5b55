import { clockTime, dayOf, partsOf, startOfDay } from '../../domain/time.ts'
import type { Language } from './language.ts'

// Dates as people say them, in the committee's time zone whatever the device's.

const DAY = 86_400_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `11月20日`, in another year than `now`'s `2025年11月20日`. */
export function dayInWords(at: number, language: Language, now = Date.now()): string {
  const { year, month, day } = partsOf(at)
  const otherYear = partsOf(now).year !== year
  if (language === 'zh') return `${otherYear ? `${year}年` : ''}${month}月${day}日`
  return `${day} ${MONTHS[month - 1]}${otherYear ? ` ${year}` : ''}`
}

/** `11月20日 周五` */
export function dayAndWeekday(at: number, language: Language, now = Date.now()): string {
  const { weekday } = partsOf(at)
  const day = dayInWords(at, language, now)
  return language === 'zh' ? `${day} 周${WEEKDAYS[weekday]}` : `${DAYS[weekday]} ${day}`
}

/** `11月20日 周五 9:30` */
export const dayAndTime = (at: number, language: Language, now = Date.now()): string =>
  `${dayAndWeekday(at, language, now)} ${timeOfDay(at)}`

/** `9:30`, `14:05` */
export const timeOfDay = (at: number): string => clockTime(at).replace(/^0/, '')

/** `10:32:07` */
export function timeWithSeconds(at: number): string {
  const seconds = Math.floor(at / 1000) % 60
  return `${timeOfDay(at)}:${String(seconds).padStart(2, '0')}`
}

/** Under an hour ago `5分钟前`, today `9:30`, else `11月20日 9:30`. */
export function agoInWords(at: number, now: number, language: Language): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 1) return language === 'zh' ? '刚刚' : 'just now'
  if (minutes < 60) return language === 'zh' ? `${minutes}分钟前` : `${minutes} min ago`
  if (dayOf(at) === dayOf(now)) return timeOfDay(at)
  return `${dayInWords(at, language, now)} ${timeOfDay(at)}`
}

/** Calendar days from now until then: 0 today, negative once it is past. */
export const daysUntil = (at: number, now: number): number =>
  Math.round((startOfDay(dayOf(at)) - startOfDay(dayOf(now))) / DAY)

/** `0:42`, `12:05`, `1:02:05`; never below zero. */
export function spanInDigits(ms: number): string {
  const total = Math.max(0, Math.ceil(ms / 1000))
  const pad = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor(total / 60) % 60]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(total % 60)}` : `${minutes}:${pad(total % 60)}`
}
