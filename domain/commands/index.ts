import { acceptTask } from './acceptTask.ts'
import { addIssue } from './addIssue.ts'
import { adjournMeeting } from './adjournMeeting.ts'
import { admitWalkIn } from './admitWalkIn.ts'
import { answerGuest } from './answerGuest.ts'
import { approveAdHoc } from './approveAdHoc.ts'
import { askConsent } from './askConsent.ts'
import { askToJoin } from './askToJoin.ts'
import { askToSpeak } from './askToSpeak.ts'
import { assignTask } from './assignTask.ts'
import { callLast } from './callLast.ts'
import { carryOverItem } from './carryOverItem.ts'
import { castBallot } from './castBallot.ts'
import { changeSettings } from './changeSettings.ts'
import { checkIn } from './checkIn.ts'
import { checkOut } from './checkOut.ts'
import { closeVote } from './closeVote.ts'
import { confirmMinutes } from './confirmMinutes.ts'
import { correctMinutes } from './correctMinutes.ts'
import { declineTask } from './declineTask.ts'
import { dropSecretBallot } from './dropSecretBallot.ts'
import { editIssue } from './editIssue.ts'
import { editItem } from './editItem.ts'
import { editMinutes } from './editMinutes.ts'
import { endSpeech } from './endSpeech.ts'
import { enterHand } from './enterHand.ts'
import { escalateItem } from './escalateItem.ts'
import { excludeSeat } from './excludeSeat.ts'
import { failMeeting } from './failMeeting.ts'
import { giveChair } from './giveChair.ts'
import { giveFloor } from './giveFloor.ts'
import { giveOpinion } from './giveOpinion.ts'
import { includeSeat } from './includeSeat.ts'
import { issueMinutes } from './issueMinutes.ts'
import { keepSeal } from './keepSeal.ts'
import { mergeIssues } from './mergeIssues.ts'
import { moveItem } from './moveItem.ts'
import { moveSpeaker } from './moveSpeaker.ts'
import { nameDeputy } from './nameDeputy.ts'
import { noteBlock } from './noteBlock.ts'
import { noteItem } from './noteItem.ts'
import { objectToConsent } from './objectToConsent.ts'
import { objectToMinutes } from './objectToMinutes.ts'
import { openMeeting } from './openMeeting.ts'
import { openVote } from './openVote.ts'
import { planMeeting } from './planMeeting.ts'
import { proposeMotion } from './proposeMotion.ts'
import { putItem } from './putItem.ts'
import { putRoster } from './putRoster.ts'
import { recordSiteVisit } from './recordSiteVisit.ts'
import { recuse } from './recuse.ts'
import { rejectIssue } from './rejectIssue.ts'
import { removeItem } from './removeItem.ts'
import { reportProgress } from './reportProgress.ts'
import { requestAdHoc } from './requestAdHoc.ts'
import { requestLeave } from './requestLeave.ts'
import { resumeMeeting } from './resumeMeeting.ts'
import { returnItem } from './returnItem.ts'
import { signMinutes } from './signMinutes.ts'
import { startItem } from './startItem.ts'
import { supportIssue } from './supportIssue.ts'
import { suspendMeeting } from './suspendMeeting.ts'
import { takeBallotPaper } from './takeBallotPaper.ts'
import { takeChair } from './takeChair.ts'
import { triageIssue } from './triageIssue.ts'
import { verifyIssue } from './verifyIssue.ts'
import { voteAgain } from './voteAgain.ts'
import { withdrawMotion } from './withdrawMotion.ts'
import type * as v from 'valibot'

/** Every command there is. Adding one: its file, its line here, its button, its test. */
export const COMMANDS = {
  acceptTask,
  addIssue,
  adjournMeeting,
  admitWalkIn,
  answerGuest,
  approveAdHoc,
  askConsent,
  askToJoin,
  askToSpeak,
  assignTask,
  callLast,
  carryOverItem,
  castBallot,
  changeSettings,
  checkIn,
  checkOut,
  closeVote,
  confirmMinutes,
  correctMinutes,
  declineTask,
  dropSecretBallot,
  editIssue,
  editItem,
  editMinutes,
  endSpeech,
  enterHand,
  escalateItem,
  excludeSeat,
  failMeeting,
  giveChair,
  giveFloor,
  giveOpinion,
  includeSeat,
  issueMinutes,
  keepSeal,
  mergeIssues,
  moveItem,
  moveSpeaker,
  nameDeputy,
  noteBlock,
  noteItem,
  objectToConsent,
  objectToMinutes,
  openMeeting,
  openVote,
  planMeeting,
  proposeMotion,
  putItem,
  putRoster,
  recordSiteVisit,
  recuse,
  rejectIssue,
  removeItem,
  reportProgress,
  requestAdHoc,
  requestLeave,
  resumeMeeting,
  returnItem,
  signMinutes,
  startItem,
  supportIssue,
  suspendMeeting,
  takeBallotPaper,
  takeChair,
  triageIssue,
  verifyIssue,
  voteAgain,
  withdrawMotion,
} as const

export type CommandName = keyof typeof COMMANDS
/** What a sender writes (defaults may be left out). */
export type CommandInput<N extends CommandName> = v.InferInput<(typeof COMMANDS)[N]['input']>

/** Sent by the server to itself; no browser may send them. */
export const INTERNAL: readonly CommandName[] = [
  'askToJoin',
  'dropSecretBallot',
  'keepSeal',
  'putRoster',
]
export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name)
