import { defineText } from '../text/defineText.ts'

export const notFound = defineText({
  zh: { title: '没有这一页', hint: '地址可能不完整，或内容已被移除。', home: '回到首页' },
  en: {
    title: 'There is no such page',
    hint: 'The address may be incomplete, or what was here is gone.',
    home: 'To the start page',
  },
})
