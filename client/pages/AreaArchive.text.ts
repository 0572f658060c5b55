import { defineText } from '../text/defineText.ts'

export const areaArchive = defineText({
  zh: { title: '辖区档案', signOut: '退出', paper: '纸面版' },
  en: { title: 'Archive of the area', signOut: 'Sign out', paper: 'Plain pages' },
})
