import { defineText } from '../text/defineText.ts'

export const archivePage = defineText({
  zh: { title: '会议档案', home: '回到会议', archive: '会议档案', product: '议事板' },
  en: { title: 'Archive', home: 'Back to the meeting', archive: 'Archive', product: '议事板' },
})
