import { defineText } from '../text/defineText.ts'

export const adminPage = defineText({
  zh: { title: '管理' },
  en: { title: 'Administration' },
})
