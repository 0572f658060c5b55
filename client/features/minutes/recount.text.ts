import { defineText } from '../../text/defineText.ts'

export const recountText = defineText({
  zh: {
    open: '核对票箱',
    title: '核对票箱',
    failed: '没能核对：票箱没有取到，或者这个浏览器不提供加密功能（需要 https）。',
    agrees: (n: number) => `${n}张选票的签名全部有效，重新计票与公布的结果一致。`,
    differs: (n: number) => `重新计票与公布的结果不一致，无效选票${n}张。请联系督查人员。`,
    counted: (approve: number, against: number, abstain: number) =>
      `赞成${approve}票，反对${against}票，弃权${abstain}票`,
    papers: (issued: number, cast: number) => `发出选票${issued}张，收回${cast}张`,
    find: '您投票时得到的回执应在下面，选择应与您投的一样：',
  },
  en: {
    open: 'Count again',
    title: 'Count the urn again',
    failed:
      'Not counted: the urn was not there, or this browser has no cryptography (https needed).',
    agrees: (n: number) => `All ${n} signatures are genuine, and the count is the one announced.`,
    differs: (n: number) =>
      `The count differs from the one announced; invalid ballots: ${n}. Please call an auditor.`,
    counted: (approve: number, against: number, abstain: number) =>
      `For ${approve}, against ${against}, abstained ${abstain}`,
    papers: (issued: number, cast: number) => `Papers issued: ${issued}, ballots cast: ${cast}`,
    find: 'The receipt that you got when you voted should be below, with the choice that you made:',
  },
})
