import { account } from './account.ts'
import { askRules } from './askRules.ts'
import { board } from './boardStore.ts'
import { castSecretly } from './castSecretly.ts'
import { indexedDbTable } from './indexedDbTable.ts'
import { outbox } from './presses.ts'
import { SecretBallots } from './SecretBallots.ts'
import { serverNow } from './serverClock.ts'
import { setUnsaved } from './unsaved.ts'
import { actorOf } from './useActor.ts'

/** The page's ballot papers. */
export const ballots = new SecretBallots({
  table: indexedDbTable('papers'),
  blind: () => import('./blindPaper.ts'),
  may: (motion) =>
    askRules(
      'takeBallotPaper',
      board.get(),
      actorOf(account.get()),
      { motionId: motion.id },
      serverNow,
    ).refusal === undefined,
  // Not kept by the outbox: the paper itself is kept, and asks again with the same request.
  take: (motionId, blinded, round) =>
    outbox.press('takeBallotPaper', { motionId, round, blinded }, false),
  cast: (paper) => castSecretly(paper, Date.now()),
  now: Date.now,
  isSecure: typeof crypto !== 'undefined' && 'subtle' in crypto && crypto.subtle !== undefined,
})

board.subscribe(() => {
  const known = account.get()
  if (known.status === 'in') ballots.follow(board.get(), known.me.committeeId)
})

ballots.papers.subscribe(() => {
  const isUnderWay = [...ballots.papers.get().values()].some(({ choice }) => choice !== undefined)
  setUnsaved('secret ballot', isUnderWay)
})

export const openPapers = (owner: string): Promise<void> => ballots.open(owner)
export const closePapers = (): void => ballots.close()
export const forgetPapers = (): Promise<void> => ballots.forget()
