import { defineText } from '../../text/defineText.ts'

export const floorText = defineText({
  zh: {
    given: '主持已移交，现在的主持人',
    taken: '代理主持人接任，现在的主持人',
    next: '接着发言',
    others: (n: number) => `等${n + 2}人`,
    more: (n: number) => `还有${n}项`,
  },
  en: {
    given: 'New chair:',
    taken: 'The deputy has taken the chair:',
    next: 'Next:',
    others: (n) => `and ${n} more`,
    more: (n) => `${n} more`,
  },
})
