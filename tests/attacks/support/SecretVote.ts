import type { Choice } from '../../../domain/vote/Ballot.ts'
import { dropBallot, orderPaper } from '../../../server/rehearse/secretBallot.ts'
import type { Assembly } from './Assembly.ts'

/** A ballot as it goes into the urn. */
export interface Ballot {
  readonly committeeId: string
  readonly motionId: string
  readonly serial: string
  readonly signature: string
  readonly choice: Choice
}

/** A secret vote on a real server, its pages played by hand: papers, then ballots. */
export class SecretVote {
  readonly assembly: Assembly
  readonly motionId: string

  static async open(assembly: Assembly): Promise<SecretVote> {
    return new SecretVote(assembly, await assembly.vote({ method: 'SECRET_BALLOT' }))
  }

  constructor(assembly: Assembly, motionId: string) {
    this.assembly = assembly
    this.motionId = motionId
  }

  /** A blinded request, and what makes a ballot of the answer. */
  order() {
    const motion = this.assembly.state.motion.get(this.motionId)
    return orderPaper(motion && 'tokenKey' in motion ? motion.tokenKey : undefined)
  }

  async paper(who: string) {
    const { motionId } = this
    const { blinded, finish } = await this.order()
    const { answer } = await this.assembly.does(who, 'takeBallotPaper', { motionId, blinded })
    return { blinded, ...(await finish(String(answer?.['signature']))) }
  }

  ballot(paper: { serial: string; signature: string }, choice: Choice): Ballot {
    const { serial, signature } = paper
    return { committeeId: 'A', motionId: this.motionId, serial, signature, choice }
  }

  async drop(ballot: object) {
    return (await dropBallot(this.assembly.theatre.origin, ballot)).answer
  }

  close() {
    return this.assembly.does('S1', 'closeVote', { motionId: this.motionId })
  }
}
