import { defineText } from '../text/defineText.ts'

export const sessionEndText = defineText({
  zh: {
    ending: (time: string) =>
      `本次登录将在${time}到期，届时请重新打开您的个人链接。还没送出的操作会留在本机，登录后自动送出。`,
  },
  en: {
    ending: (time) =>
      `You will be signed out at ${time}. Then open your personal link again; what has not been sent stays on this device and is sent once you are back.`,
  },
})
