import { defineText } from '../text/defineText.ts'

export const issuesPage = defineText({
  zh: { title: '问题清单' },
  en: { title: 'Issues' },
})
