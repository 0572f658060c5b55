import { describe, expect, it } from 'vitest'
import type { CommandName } from '../../domain/commands/index.ts'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { REFUSALS, refusalText, refuse } from '../../domain/refusal.ts'
import type { Rule } from '../../domain/people/Rule.ts'
import { issue, MEETING, session } from '../support/builders.ts'

/** Each named rule's first answer. A rule that is missing here fails the test below. */
const ANSWERS: Readonly<Record<string, RefusalCode>> = {
  meetingNotOver: 'MEETING_CLOSED',
  notMerged: 'ISSUE_MERGED',
  noProxy: 'PROXY_FORBIDDEN',
  isChair: 'NOT_CHAIR',
  isChairOrFirstSecretary: 'NOT_CHAIR',
  isStaff: 'NOT_PERMITTED',
  isDeputy: 'NOT_PERMITTED',
  hasSeat: 'NOT_PERMITTED',
  isChairOrRecorder: 'NOT_PERMITTED',
  isRecorderOfMeeting: 'NOT_PERMITTED',
  oneselfOrRecorder: 'NOT_PERMITTED',
  isAdmin: 'NOT_PERMITTED',
  isStaffOrAdmin: 'NOT_PERMITTED',
  isStaffOrRecorder: 'NOT_PERMITTED',
  isVotingMember: 'NOT_PERMITTED',
  isCommunityOrOwnBranch: 'NOT_PERMITTED',
  isOfLeadUnit: 'NOT_PERMITTED',
  mayDeclineForUnit: 'NOT_PERMITTED',
  isProposer: 'NOT_PERMITTED',
  isOnLeave: 'NOT_PERMITTED',
  notYetOpened: 'NOT_PERMITTED',
  hasVote: 'NOT_A_VOTING_SEAT',
  isHere: 'NOT_PRESENT',
  hasCheckedIn: 'NOT_PRESENT',
  voteIsOpen: 'VOTE_NOT_OPEN',
  urnIsOpen: 'MEETING_CLOSED',
  notRecused: 'RECUSED',
  chairVotesLast: 'CHAIR_VOTES_LAST',
  quorumIsHere: 'QUORUM_NOT_MET',
  inSession: 'MEETING_NOT_OPEN',
  hasOpened: 'MEETING_NOT_OPEN',
  beforeOpening: 'MEETING_ALREADY_OPEN',
  isSuspended: 'MEETING_ALREADY_OPEN',
  itemIsHeard: 'ITEM_NOT_HEARD',
  itemIsOpen: 'ITEM_DECIDED',
  itemIsAgreed: 'ITEM_NOT_PASSED',
  noVoteOpen: 'VOTE_ALREADY_OPEN',
  mayChangeVote: 'ALREADY_VOTED',
  notSupportedYet: 'ALREADY_SUPPORTED',
  isSystem: 'NOT_PERMITTED',
  draftsMinutes: 'NOT_PERMITTED',
  signsMinutes: 'NOT_PERMITTED',
  issuesMinutes: 'NOT_PERMITTED',
  mayCorrect: 'NOT_PERMITTED',
  attended: 'NOT_ATTENDED',
  minutesAreDraft: 'MINUTES_STATE',
  minutesAreSigned: 'MINUTES_STATE',
  minutesStand: 'MINUTES_STATE',
  termIsOpen: 'CONFIRM_OVER',
  allAnsweredOrTermOver: 'CONFIRM_OPEN',
}
const ORDER = Object.keys(REFUSALS) as RefusalCode[]
const nameOf = (rule: Rule) => rule.name

describe('the order of refusals', () => {
  it('[V25] the first twelve codes stand in the order of the scenario format', () => {
    expect(ORDER.slice(0, 12)).toEqual([
      'MEETING_CLOSED',
      'ISSUE_MERGED',
      'PROXY_FORBIDDEN',
      'NOT_CHAIR',
      'NOT_PERMITTED',
      'NOT_A_VOTING_SEAT',
      'NOT_PRESENT',
      'VOTE_NOT_OPEN',
      'RECUSED',
      'CHAIR_VOTES_LAST',
      'QUORUM_NOT_MET',
      'ADHOC_NOT_EMERGENCY',
    ])
  })

  for (const name of Object.keys(COMMANDS) as CommandName[])
    it(`[V25] ${name} asks its rules in that order, after whether the thing exists`, () => {
      const rules: readonly Rule[] = COMMANDS[name].rules
      const names = rules.map(nameOf)
      const missing = names.filter((n) => n !== 'exists' && !(n in ANSWERS))
      expect(missing).toEqual([])
      expect(names.lastIndexOf('exists')).toBeLessThanOrEqual(0)
      const places = names.filter((n) => n !== 'exists').map((n) => ORDER.indexOf(ANSWERS[n]!))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    })

  it('[V25] every command has a rule, and is called by its own name', () => {
    for (const [name, command] of Object.entries(COMMANDS)) {
      expect(command.name).toBe(name)
      expect(command.rules.length).toBeGreaterThan(0)
    }
  })

  it('[V25] of several broken rules the first decides', () => {
    const h = session({ present: 4 })
    h.checkIn('O1')
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    const cast = (who: string, onBehalfOfId?: string) =>
      h.tries(who, 'castBallot', {
        motionId,
        choice: 'APPROVE',
        ...(onBehalfOfId ? { onBehalfOfId } : {}),
      })
    expect(cast('O2', 'S5')).toBe('PROXY_FORBIDDEN') // no vote, not present, vote not open
    expect(cast('O2')).toBe('NOT_A_VOTING_SEAT') // not present, vote not open
    expect(cast('S5')).toBe('NOT_PRESENT') // vote not open
    h.does('S4', 'recuse', { itemId: 'A1', reason: '亲属' })
    expect(cast('S4')).toBe('VOTE_NOT_OPEN') // recused
    h.does('S1', 'recuse', { itemId: 'A1', reason: '亲属' })
    h.openVote(motionId)
    expect(cast('S1')).toBe('RECUSED') // chair votes last
    expect(h.tries('S5', 'openVote', { motionId })).toBe('NOT_CHAIR')
    h.put('issue', issue('X'))
    h.does('S2', 'mergeIssues', { keepId: 'I1', mergeIds: ['X'] })
    expect(h.tries('O1', 'editIssue', { issueId: 'X', patch: {} })).toBe('ISSUE_MERGED')
    h.close(motionId)
    h.checkOut('S2', 'S3')
    expect(h.tries('S1', 'openVote', { motionId })).toBe('VOTE_NOT_OPEN') // quorum missing
    expect(
      h.tries('O1', 'requestAdHoc', { meetingId: MEETING, emergency: false, title: '题' }),
    ).toBe('NOT_PERMITTED')
    expect(
      h.tries('S2', 'requestAdHoc', { meetingId: MEETING, emergency: false, title: '题' }),
    ).toBe('NOT_PRESENT')
  })

  it('[V25] a refusal is a Chinese sentence with its numbers filled in', () => {
    expect(refusalText(refuse('QUORUM_NOT_MET', { here: 8, need: 10 }))).toBe(
      '到会8人，不足法定人数10人，不能表决',
    )
    for (const code of ORDER) expect(refusalText(refuse(code))).not.toMatch(/[{}]|undefined/)
    expect(refusalText(refuse('ISSUE_MERGED', { no: 'CY-2611-16' }))).toContain('CY-2611-16')
  })
})
