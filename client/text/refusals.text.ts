import type { Refusal, RefusalCode } from '../../domain/refusal.ts'
import { REFUSALS } from '../../domain/refusal.ts'
import { defineText, useText } from './defineText.ts'

/** A refusal's words with its numbers filled in, in the page's language. */
export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const t = useText(refusals)
  return ({ refused, params = {} }) =>
    t[refused].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

const refusals = defineText({
  zh: REFUSALS as Record<RefusalCode, string>,
  en: {
    MEETING_CLOSED: 'The meeting is over',
    ISSUE_MERGED: 'This issue was merged into {no}; please work on that one',
    PROXY_FORBIDDEN: 'Nobody may vote for anybody else',
    NOT_CHAIR: 'Only the chair may do this',
    NOT_PERMITTED: 'You are not entitled to do this',
    NOT_A_VOTING_SEAT: 'Observers may speak, but have no vote',
    NOT_PRESENT: 'You have not checked in, or have left, and cannot vote',
    VOTE_NOT_OPEN: 'The vote has not begun or is over',
    RECUSED: 'You have recused yourself from this item',
    CHAIR_VOTES_LAST: 'The other members vote first, the chair last',
    QUORUM_NOT_MET: '{here} present, {need} needed: no vote is possible',
    ADHOC_NOT_EMERGENCY: 'No emergency: it has been put on next month’s list',
    NOT_FOUND: 'Not found, perhaps removed',
    INVALID: 'Something is missing or in the wrong form; please check and send it again',
    MEETING_NOT_OPEN: 'The meeting has not begun',
    MEETING_ALREADY_OPEN: 'The meeting has begun already',
    MEETING_SUSPENDED: 'The meeting is suspended; please wait for the chair',
    ITEM_NOT_HEARD: 'This item is not being heard; please wait for the chair',
    ITEM_DECIDED: 'This item has been decided',
    ITEM_NOT_PASSED: 'This item has not passed: it can be neither assigned nor whistled up',
    VOTE_ALREADY_OPEN: 'Another vote is going on; please end it first',
    ALREADY_SUPPORTED: 'You have supported this issue already',
    ALREADY_VOTED: 'You have voted; this ballot cannot be changed',
    ISSUE_STATE: 'The issue is “{status}”; this cannot be done now',
    LEAD_AMONG_SUPPORT: 'The lead unit cannot be a supporting unit, too',
    OWNER_NOT_OF_UNIT: 'The person in charge must be of the lead unit',
    SECRET_NEEDS_TOKEN: 'A secret ballot is cast on the voting page',
    URN_STUFFED: 'There are more ballots than papers were issued: this vote is void',
    BAD_TOKEN: 'The ballot paper is not valid; not counted',
    CONSENT_REFUSED: 'A member does not consent; please put it to the vote',
    CONSENT_NOT_ASKED: 'Please ask for objections twice first',
    NOT_ROUTINE: 'Only routine items are agreed to together; please ask item by item',
    CHAIR_NEEDED: 'The chair cannot be excluded; please give the chair to somebody else first',
    MEMBER_AWAY: 'This member has not checked in or has left',
    METHOD_NOT_ALLOWED: "The committee's rules do not use this way of voting",
    BALLOT_CAST: 'You have voted; recuse yourself after the vote has ended',
    TASK_STATE: 'This cannot be done with the task now',
    SEAT_TAKEN: 'This seat is taken',
    MEETING_EXISTS: 'There is a meeting that is not over yet',
    LIMIT_REACHED: 'No more than {max} are possible',
    MINUTES_STATE: 'The minutes are “{phase}”; this cannot be done now',
    MINUTES_NUMBERS: 'Votes and attendance are filled in from the records; please leave them out',
    NOT_ATTENDED: 'Only members who came confirm or object',
    MINUTES_CHANGED: 'Somebody else has changed the minutes; compare, then try again',
    CONFIRM_OVER: 'The term for confirming is over',
    CONFIRM_OPEN: 'Members may confirm until {until}; {n} have not answered',
    KEY_REUSED: 'The same press was sent with another content; please reload and try again',
    INTERNAL: 'Something broke in the system; nothing was done',
    STORAGE: 'The disk is full; this is kept here and will be tried again',
    UNAVAILABLE: 'The system is busy; this is not saved yet and will be tried again',
    UPGRADE: 'This page is too old; please reload',
    TOO_MANY: 'Too many presses; please wait a little',
  },
})
