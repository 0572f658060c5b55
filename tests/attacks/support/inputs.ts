import type { CommandName } from '../../../domain/commands/index.ts'
import { COMMANDS } from '../../../domain/commands/index.ts'
import { DEFAULT_SETTINGS } from '../../../domain/committee/Settings.ts'
import type { Input } from '../../support/Hall.ts'
import { MEETING, newProblem, START } from '../../support/builders.ts'

const meetingId = MEETING
const words = { reason: '事由', note: '说明', text: '文字' }
const base64 = (bytes: number) => Buffer.alloc(bytes, 5).toString('base64')

/** For each command what somebody may send who has the stage of `stage.ts` before him, with every id. */
const INPUTS: { readonly [N in CommandName]?: Input<N> } = {
  acceptTask: { taskId: 'T0' },
  addIssue: { issue: newProblem },
  adjournMeeting: { meetingId },
  admitWalkIn: { meetingId, name: '来客' },
  answerGuest: { meetingId, guestId: 'g1', admit: true },
  approveAdHoc: { itemId: 'R1' },
  askConsent: { meetingId, itemIds: ['A3'] },
  askToJoin: { guestId: 'g2', name: '来客' },
  askToSpeak: { itemId: 'A1' },
  assignTask: {
    ...{ itemId: 'A1', leadUnitId: 'U4', supportUnitIds: ['U3'], ownerId: 'S4' },
    ...{ text: '装灯', dueAt: START },
  },
  callLast: { motionId: 'V1', round: 1 },
  carryOverItem: { itemId: 'A1', note: words.note },
  castBallot: { motionId: 'V1', choice: 'APPROVE', round: 1 },
  changeSettings: { settings: DEFAULT_SETTINGS },
  checkIn: { meetingId, via: 'ONSITE', seatId: 'S6' },
  checkOut: { meetingId, seatId: 'S5', reason: words.reason },
  closeVote: { motionId: 'V1', round: 1 },
  confirmMinutes: { meetingId },
  correctMinutes: { meetingId, reason: words.reason },
  declineTask: { taskId: 'T0', reason: words.reason },
  dropSecretBallot: {
    ...{ motionId: 'V1', choice: 'APPROVE' },
    ...{ serial: base64(64), signature: base64(256) },
  },
  editIssue: { issueId: 'X', patch: { title: '改过的标题', tags: ['照明'] } },
  editItem: { itemId: 'A1', title: '改过的议题', presenterId: 'S2' },
  editMinutes: {
    ...{ meetingId, itemId: 'A1', finding: '情况属实。' },
    base: { version: 1 },
  },
  endSpeech: { meetingId, speechId: 'SP1' },
  enterHand: { motionId: 'V1', round: 1, seatId: 'S5', choice: 'AGAINST' },
  escalateItem: { itemId: 'A1', toUnitIds: ['U2'], reason: words.reason, replyDueAt: START },
  excludeSeat: { meetingId, seatId: 'S6', reason: words.reason },
  failMeeting: { meetingId },
  giveChair: { meetingId, seatId: 'S3' },
  giveFloor: { meetingId, speechId: 'SP1' },
  giveOpinion: { itemId: 'A1', choice: 'AGAINST', text: words.text },
  includeSeat: { meetingId, seatId: 'S6' },
  issueMinutes: { meetingId, copiesTo: ['街道办'] },
  mergeIssues: { keepId: 'Y', mergeIds: ['X'] },
  moveItem: { itemId: 'A3', place: 1 },
  moveSpeaker: { meetingId, speechId: 'SP1', place: 1 },
  nameDeputy: { meetingId, seatId: 'S3' },
  noteBlock: { meetingId, itemIds: ['A3'] },
  noteItem: { itemId: 'A3' },
  objectToConsent: { itemId: 'A3' },
  objectToMinutes: { meetingId, itemId: 'A1', reason: words.reason },
  openMeeting: { meetingId },
  openVote: { motionId: 'V1' },
  planMeeting: {
    ...{ no: '2026年第12次', startAt: START, place: '会议室' },
    ...{ chairId: 'S1', recorderId: 'REC' },
  },
  proposeMotion: { itemId: 'A1', method: 'SHOW_OF_HANDS', text: words.text, major: false },
  putItem: { meetingId, type: 'DELIBERATE', title: '新议题', issueId: 'Y', presenterId: 'S2' },
  putRoster: { units: [], branches: [], seats: [] },
  recordSiteVisit: {
    ...{ issueId: 'X', visitedAt: START, place: '一村', presentIds: ['S2'], finding: '情况' },
    ...{ decision: '处理', spendsMoney: true, bindsUnitIds: ['U2'] },
  },
  recuse: { itemId: 'A1', reason: words.reason },
  rejectIssue: { issueId: 'X', reason: words.reason },
  removeItem: { itemId: 'A3' },
  reportProgress: { taskId: 'T0', percent: 50, note: words.note },
  requestAdHoc: { meetingId, emergency: true, title: '抢修', issueId: 'Y' },
  requestLeave: { meetingId, reason: words.reason },
  resumeMeeting: { meetingId },
  returnItem: { itemId: 'A1', note: words.note },
  signMinutes: { meetingId },
  startItem: { itemId: 'A3' },
  supportIssue: { issueId: 'X' },
  suspendMeeting: { meetingId },
  takeBallotPaper: { motionId: 'V1', round: 1, blinded: base64(256) },
  takeChair: { meetingId },
  triageIssue: { issueId: 'Y', level: 'L2', note: words.note, suggestedLeadUnitId: 'U2' },
  verifyIssue: { issueId: 'X' },
  voteAgain: { motionId: 'V2' },
  withdrawMotion: { motionId: 'V1', reason: words.reason },
  keepSeal: {
    ...{ meetingId, minutesId: 'M1', version: 1, occasion: 'ADJOURNED', docNo: '1', seq: 1 },
    ...{ head: 'h', contentHash: 'c', publicKey: 'k', signature: 's', code: 'c' },
  },
}

export const ALL_COMMANDS = Object.keys(COMMANDS) as CommandName[]

/** @throws for a command that nobody has entered above: a new one is attacked from its first day */
export const inputOf = (name: CommandName): object => {
  const input = INPUTS[name]
  if (!input) throw new Error(`tests/attacks/support/inputs.ts has no input for ${name}`)
  return input
}
