import { defineText } from '../text/defineText.ts'

/** 现场办公: what was found and settled on the spot. */
export const siteVisitWords = defineText({
  zh: {
    title: '现场办公',
    when: '时间',
    where: '地点',
    who: '在场',
    finding: '情况',
    decision: '处理',
    binds: '追认事由',
    money: '动用资金',
    phase: {
      RECORDED: '已记录',
      TO_CONFIRM: '待追认',
      CONFIRMED: '已追认',
      NOT_CONFIRMED: '未获追认',
    },
    toConfirm: '本项追认这次现场办公的决定',
  },
  en: {
    title: 'On-site session',
    when: 'Time',
    where: 'Place',
    who: 'There',
    finding: 'Found',
    decision: 'Settled',
    binds: 'Because',
    money: 'spends money',
    phase: {
      RECORDED: 'On record',
      TO_CONFIRM: 'To be confirmed',
      CONFIRMED: 'Confirmed',
      NOT_CONFIRMED: 'Not confirmed',
    },
    toConfirm: 'This item confirms what was settled on the spot',
  },
})
