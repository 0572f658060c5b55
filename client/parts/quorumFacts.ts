import { attendanceSummary } from '../../domain/minutes/attendanceSummary.ts'
import { presentVoters, rollOf, settingsOf } from '../../domain/meeting/lookup.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { State } from '../../domain/state.ts'
import { passNeeded, quorumOf } from '../../domain/vote/thresholds.ts'

/** What everybody must see before a vote. All are people, the last is votes. */
export interface QuorumFacts {
  /** 应到 */
  readonly shouldAttend: number
  /** 实到: have been here at all. */
  readonly came: number
  /** 到会: are here now. */
  readonly here: number
  readonly quorum: number
  readonly passNeeded: number
}

export const quorumFacts = (state: State, meeting: Meeting, major = false): QuorumFacts => {
  const settings = settingsOf(state, meeting)
  const shouldAttend = rollOf(state, meeting).length
  const here = presentVoters(state, meeting).length
  return {
    shouldAttend,
    came: attendanceSummary(state, meeting).presentIds.length,
    here,
    quorum: quorumOf(shouldAttend, settings, major),
    passNeeded: passNeeded(settings.pass.base === 'PRESENT' ? here : shouldAttend, settings.pass),
  }
}

export const sameFacts = (a: QuorumFacts | undefined, b: QuorumFacts | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
