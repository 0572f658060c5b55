import { defineText } from '../text/defineText.ts'

export const archivePage = defineText({
  zh: { title: '会议档案' },
  en: { title: 'Archive' },
})
