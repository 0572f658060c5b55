import { defineText } from '../text/defineText.ts'

export const session = defineText({
  zh: {
    opening: '正在打开',
    openingSlowly: '正在连接服务器，网络较慢，请稍候…',
    dismiss: '知道了',
    newVersion: '有新版本，会后更新',
    update: '现在更新',
    mustUpdate: '页面版本过旧，不能再提交，请更新',
  },
  en: {
    opening: 'Opening',
    openingSlowly: 'Connecting to the server, the network is slow…',
    dismiss: 'OK',
    newVersion: 'A new version is there; update after the meeting',
    update: 'Update now',
    mustUpdate: 'This page is too old to send anything, please update',
  },
})
