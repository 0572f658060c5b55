import { defineText } from '../text/defineText.ts'

export const chairPage = defineText({
  zh: { title: '主持台' },
  en: { title: 'Chair' },
})
