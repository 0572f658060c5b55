import { defineText } from '../text/defineText.ts'

/** What the numbers of a secret vote tell by themselves. */
export const revealingWords = defineText({
  zh: {
    few: (n: number) => `无记名，但投票的只有${n}人，票数本身可能让人推知各人的选择。`,
    fewBefore: (n: number) => `无记名，但能投票的只有${n}人，票数本身可能让人推知各人的选择。`,
    unanimous: '无记名，但投票的人选择相同，各人的选择由此可知。',
  },
  en: {
    few: (n) => `Secret, but only ${n} voted: the numbers may tell who chose what.`,
    fewBefore: (n) => `Secret, but only ${n} may vote: the numbers may tell who chose what.`,
    unanimous: 'Secret, but all who voted chose alike: everybody’s choice is known by that.',
  },
})
