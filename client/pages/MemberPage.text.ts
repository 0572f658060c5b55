import { defineText } from '../text/defineText.ts'

export const memberPage = defineText({
  zh: { title: '会议' },
  en: { title: 'Meeting' },
})
