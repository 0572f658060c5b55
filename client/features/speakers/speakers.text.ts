import { defineText } from '../../text/defineText.ts'

export const speakersText = defineText({
  zh: {
    title: '发言',
    waiting: (n: number) => `${n}人等候发言`,
    none: '没有人申请发言',
    ask: '申请发言',
    cancel: '取消申请',
    mine: (place: number) =>
      place === 1 ? '您已申请发言，下一位就是您。' : `您已申请发言，前面还有${place - 1}人。`,
    speak: '请您发言',
    give: '请发言',
    giveOf: (name: string) => `请 ${name} 发言`,
    end: '发言完毕',
    drop: (name: string) => `取消 ${name} 的申请`,
    up: (name: string) => `${name} 提前`,
  },
  en: {
    title: 'Speakers',
    waiting: (n) => `${n} waiting to speak`,
    none: 'Nobody has asked to speak',
    ask: 'Ask to speak',
    cancel: 'Cancel',
    mine: (place) =>
      place === 1 ? 'You are next to speak.' : `You have asked to speak; ${place - 1} before you.`,
    speak: 'You have the floor',
    give: 'Give the floor',
    giveOf: (name) => `Give ${name} the floor`,
    end: 'Done',
    drop: (name) => `Cancel ${name}`,
    up: (name) => `Move ${name} up`,
  },
})
