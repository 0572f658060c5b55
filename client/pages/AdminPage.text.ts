import { defineText } from '../text/defineText.ts'

export const adminPage = defineText({
  zh: { title: '系统管理', product: '议事板', signOut: '退出登录' },
  en: { title: 'Administration', product: '议事板', signOut: 'Sign out' },
})
