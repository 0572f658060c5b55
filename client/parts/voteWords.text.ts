import { CHOICES } from '../../domain/vote/Ballot.ts'
import type { Choice } from '../../domain/vote/Ballot.ts'
import { METHOD_WORDS } from '../../domain/minutes/tallyInWords.ts'
import { defineText } from '../text/defineText.ts'
import { plural } from '../text/plural.ts'

/** The words of quorum, voting and counting. */
export const voteWords = defineText({
  zh: {
    choice: CHOICES as Record<Choice, string>,
    notVoted: '未表决',
    votes: (n: number) => `${n}票`,
    people: (n: number) => `${n}人`,
    method: METHOD_WORDS,
    major: '重大事项',
    quorum: {
      shouldAttend: '应到',
      came: '实到',
      here: '到会',
      needed: '法定',
      pass: '通过需',
    },
    notEnough: (here: number, needed: number) =>
      `到会${here}人，不足法定人数${needed}人，不能表决。`,
    cannotPass: (here: number, pass: number) =>
      `到会${here}人，符合法定人数；通过需${pass}票，全票赞成也无法通过。`,
    tallyTitle: '表决结果',
    passed: (approve: number, needed: number) => `赞成${approve}票，达到通过所需的${needed}票。`,
    verdict: { PASSED: '通过', NOT_PASSED: '未通过', DEFERRED: '暂缓' },
    closeSplit: '赞成与反对接近，建议暂缓，下次会议再议。',
  },
  en: {
    choice: { APPROVE: 'For', AGAINST: 'Against', ABSTAIN: 'Abstain' },
    notVoted: 'Not voted',
    votes: (n) => `${n}`,
    people: (n) => `${n}`,
    method: {
      ORAL: 'Oral vote',
      SHOW_OF_HANDS: 'Show of hands',
      OPEN_BALLOT: 'Open ballot',
      SECRET_BALLOT: 'Secret ballot',
    },
    major: 'Major matter',
    quorum: {
      shouldAttend: 'Members',
      came: 'Came',
      here: 'Present',
      needed: 'Quorum',
      pass: 'To pass',
    },
    notEnough: (here, needed) =>
      `${here} present, fewer than the quorum of ${needed}: no vote is possible.`,
    cannotPass: (here, pass) =>
      `${here} present: quorum is met, but ${pass} votes are needed to pass, more than are here.`,
    tallyTitle: 'Result of the vote',
    passed: (approve, needed) => `${plural(approve, 'vote')} for, ${needed} needed.`,
    verdict: { PASSED: 'Passed', NOT_PASSED: 'Not passed', DEFERRED: 'Deferred' },
    closeSplit: 'The sides are close: deferring to the next meeting is suggested.',
  },
})
