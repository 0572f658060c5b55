import fc from 'fast-check'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Urn } from '../../domain/commands/defineCommand.ts'
import type { Hall, Who } from '../support/Hall.ts'
import type { Drawn } from './pressMakers.ts'
import { PLANNING } from './planningMakers.ts'
import { base64, MAKERS, meetingOf, towardsAVote } from './pressMakers.ts'

// Anybody presses anything: the commands of a meeting, with ids picked from what there is.

/** One press as fast-check draws it; the numbers choose among what exists when it is pressed. */
export const anyPress = fc.noBias(
  fc.record({
    who: fc.nat(99),
    what: fc.nat(9999),
    a: fc.nat(50),
    b: fc.nat(50),
    flag: fc.boolean(),
  }),
)

const PEOPLE: readonly Who[] = [
  ...['S1', 'S2', 'S3', 'S4', 'S5', 'O1', 'L2', 'REC'],
  { kind: 'admin', userId: 'a' },
  { kind: 'system' },
  { kind: 'screen' },
]
/** What the chair usually presses, and the recorder; else a member. */
const CHAIRS: readonly CommandName[] = [
  ...(['startItem', 'openVote', 'callLast', 'closeVote', 'voteAgain', 'noteItem'] as const),
  ...(['askConsent', 'noteBlock', 'carryOverItem', 'returnItem', 'approveAdHoc'] as const),
  ...(['assignTask', 'escalateItem', 'suspendMeeting', 'resumeMeeting', 'openMeeting'] as const),
  ...(['adjournMeeting', 'failMeeting', 'giveChair', 'nameDeputy'] as const),
  ...(['giveFloor', 'moveSpeaker'] as const),
]
const USUAL: Readonly<Partial<Record<CommandName, Who>>> = {
  enterHand: 'REC',
  admitWalkIn: 'REC',
  takeChair: 'S2',
  signMinutes: 'S1',
  issueMinutes: 'S2',
  editMinutes: 'REC',
  correctMinutes: 'REC',
  dropSecretBallot: { kind: 'system' },
}
/** Four times of five the usual person, else anybody. */
const whoFor = (h: Hall, name: CommandName, n: number): Who => {
  const usual = CHAIRS.includes(name) ? h.get('meeting', meetingOf(h)).chairId : USUAL[name]
  return (n < 80 ? (usual ?? PEOPLE[n % 5]) : PEOPLE[n % PEOPLE.length]) ?? 'S1'
}

const weigh = (makers: typeof MAKERS) => makers.reduce((n, [weight]) => n + weight, 0)
const TOTAL = weigh(MAKERS)

/** The press that was drawn; `withPlanning` also those before a meeting and between meetings. */
export const pressOf = (
  h: Hall,
  d: Drawn,
  withPlanning = false,
): readonly [Who, CommandName, object] => {
  let left = d.what % (TOTAL + (withPlanning ? weigh(PLANNING) : 0))
  for (const [weight, make] of [...MAKERS, ...PLANNING]) {
    if (left < weight) {
      const planned = PLANNING.some(([, own]) => own === make)
      const [name, input] = (planned ? undefined : towardsAVote(h, d)) ?? make(h, d)
      return [whoFor(h, name, d.who), name, input]
    }
    left -= weight
  }
  throw new Error('weights do not add up')
}

/** Keeps the rules of the urn without its mathematics, which would take a second for each vote. */
export const plainUrn: Urn = {
  newKey: () => ({ tokenKey: 'public', sealedKey: 'private' }),
  sign: (_key, blinded) => `signed ${blinded}`,
  verify: (_key, _serial, signature) => signature === base64('genuine'),
}
