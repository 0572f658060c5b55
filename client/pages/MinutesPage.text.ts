import { defineText } from '../text/defineText.ts'

export const minutesPage = defineText({
  zh: { title: '会议纪要' },
  en: { title: 'Minutes' },
})
