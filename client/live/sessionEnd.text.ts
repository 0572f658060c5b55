import { defineText } from '../text/defineText.ts'

export const sessionEndText = defineText({
  zh: {
    ending: (time: string) =>
      `本次登录将在${time}到期，届时请重新打开个人链接。没有送出的操作会保留，登录后自动送出。`,
  },
  en: {
    ending: (time) =>
      `You will be signed out at ${time}; then open your personal link again. What is not sent is kept and sent once you are back.`,
  },
})
