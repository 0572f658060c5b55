import { defineText } from '../text/defineText.ts'

export const screenPage = defineText({
  zh: { title: '大屏' },
  en: { title: 'Big screen' },
})
