import { defineText } from '../text/defineText.ts'

export const archivePage = defineText({
  zh: {
    title: '会议档案',
    home: '回到会议',
    archive: '会议档案',
    product: '议事板',
    paper: '纸面版',
    paperHint: '不用脚本的页面，适合打印和旧浏览器',
  },
  en: {
    title: 'Archive',
    home: 'Back to the meeting',
    archive: 'Archive',
    product: '议事板',
    paper: 'Plain pages',
    paperHint: 'Pages without scripts, for printing and old browsers',
  },
})
