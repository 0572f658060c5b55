import { defineText } from '../text/defineText.ts'

export const memberFrame = defineText({
  zh: {
    connecting: '正在连接会议…',
    places: '主要位置',
    meeting: '会议',
    issues: '清单',
    mine: '我的',
    more: '更多',
    waiting: (n: number) => `${n}项待办`,
    shortName: (community: string) => `${community}联席会议`,
    shouldAttend: (n: number) => `应到${n}人`,
    came: (n: number) => `实到${n}人`,
    here: (n: number) => `到会${n}人`,
    suspended: '休会中，请等主持人宣布复会',
  },
  en: {
    connecting: 'Connecting to the meeting…',
    places: 'Main places',
    meeting: 'Meeting',
    issues: 'List',
    mine: 'Mine',
    more: 'More',
    waiting: (n) => `${n} waiting`,
    shortName: (community) => `${community} joint meeting`,
    shouldAttend: (n) => `${n} members`,
    came: (n) => `${n} came`,
    here: (n) => `${n} present`,
    suspended: 'Suspended; please wait for the chair',
  },
})
