import { defineText } from '../../text/defineText.ts'

export const speakersText = defineText({
  zh: {
    title: '发言',
    now: '正在发言',
    waiting: (n: number) => `${n}人等候发言`,
    none: '没有人申请发言',
    ask: '申请发言',
    give: '请发言',
    giveOf: (name: string) => `请 ${name} 发言`,
    end: '发言完毕',
    drop: (name: string) => `取消 ${name} 的申请`,
    up: (name: string) => `${name} 提前`,
    over: '已超时',
    of: (minutes: number) => `/ ${minutes}分钟`,
  },
  en: {
    title: 'Speakers',
    now: 'Speaking',
    waiting: (n) => `${n} waiting to speak`,
    none: 'Nobody has asked to speak',
    ask: 'Ask to speak',
    give: 'Give the floor',
    giveOf: (name) => `Give ${name} the floor`,
    end: 'Done',
    drop: (name) => `Cancel ${name}`,
    up: (name) => `Move ${name} up`,
    over: 'over time',
    of: (minutes) => `/ ${minutes} min`,
  },
})
