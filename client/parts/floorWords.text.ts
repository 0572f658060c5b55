import { defineText } from '../text/defineText.ts'

/** Who has the floor, for how long. */
export const floorWords = defineText({
  zh: {
    now: '正在发言',
    of: (minutes: number) => `/ ${minutes}分钟`,
    soon: '时间快到',
    over: '已超时',
    timer: '发言时间',
  },
  en: {
    now: 'Speaking',
    of: (minutes) => `/ ${minutes} min`,
    soon: 'time is running out',
    over: 'over time',
    timer: 'Speaking time',
  },
})
