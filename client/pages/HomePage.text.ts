import { defineText } from '../text/defineText.ts'

export const home = defineText({
  zh: { title: '首页', connecting: '正在连接会议，网络较慢，请稍候…' },
  en: { title: 'Start', connecting: 'Connecting to the meeting, the network is slow…' },
})
