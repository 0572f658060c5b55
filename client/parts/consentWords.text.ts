import { defineText } from '../text/defineText.ts'

/** The chair's question whether anybody objects. */
export const consentWords = defineText({
  zh: {
    question: '主持人征询意见：有无不同意见？',
    goThere: '去看看',
    time: (n: number): string => (n <= 1 ? '第一次征询' : '第二次征询'),
    ask: (n: number): string => (n <= 1 ? '第一次征询意见' : '第二次征询意见'),
    asked: (n: number): string => (n === 0 ? '还没有征询' : `已征询${Math.min(n, 2)}次`),
    wait: '请稍等几秒，让大家有时间表示不同意见。',
    pulled: '有不同意见，单独审议',
  },
  en: {
    question: 'The chair asks: does anybody object?',
    goThere: 'Have a look',
    time: (n) => (n <= 1 ? 'asked once' : 'asked twice'),
    ask: (n) => (n <= 1 ? 'Ask for the first time' : 'Ask for the second time'),
    asked: (n) => (n === 0 ? 'not asked yet' : n === 1 ? 'asked once' : 'asked twice'),
    wait: 'Please wait a few seconds: everybody needs the time to object.',
    pulled: 'somebody objects: dealt with alone',
  },
})
