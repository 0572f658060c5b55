import { defineText } from '../text/defineText.ts'

export const storageShortText = defineText({
  zh: {
    short:
      '服务器存储空间已满，目前只能查看，不能保存。各人的操作留在自己的页面上，恢复后自动送出；请联系管理员腾出空间。',
  },
  en: {
    short:
      'The server’s disk is full: everything can be read, nothing saved. What people press stays on their pages and is sent afterwards; ask the administrator to make room.',
  },
})
