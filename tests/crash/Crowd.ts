import { signIn } from '../../server/rehearse/signIn.ts'
import { seats } from '../support/builders.ts'
import type { Installation } from './Installation.ts'
import { MEMBERS } from './Installation.ts'
import { holdMeetings } from './holdMeetings.ts'
import { Scribe } from './Scribe.ts'
import { Testimony } from './Testimony.ts'
import { Voter } from './Voter.ts'

const SCRIBES = ['S2', 'S3', 'S4']
const ISSUES = ['I1', 'I2']

/** All pages of an installation: they hold meetings and write notes, whatever becomes of the server. */
export class Crowd {
  readonly testimony: Testimony
  readonly voters: readonly Voter[]
  readonly scribes: readonly Scribe[]
  /** What should never happen to people who press in the right order. */
  readonly problems: string[] = []
  #isOver = false
  #meetings: readonly Promise<void>[] = []

  /** Signs everybody in on a server that runs. */
  static async gather(installation: Installation, origin: string): Promise<Crowd> {
    // Each notes page listens for the end of the process.
    process.setMaxListeners(0)
    const testimony = new Testimony()
    const voters: Voter[] = []
    const scribes: Scribe[] = []
    for (const { committeeId, tokens } of installation.committees)
      for (const seatId of [...seats(MEMBERS), 'O1', 'REC']) {
        const cookie = await signIn(origin, tokens.get(seatId) ?? '')
        voters.push(await new Voter({ committeeId, seatId, cookie, testimony }).open())
        if (SCRIBES.includes(seatId))
          for (const issueId of ISSUES)
            scribes.push(new Scribe({ committeeId, issueId, seatId, cookie }))
      }
    return new Crowd(testimony, voters, scribes)
  }

  constructor(testimony: Testimony, voters: readonly Voter[], scribes: readonly Scribe[]) {
    this.testimony = testimony
    this.voters = voters
    this.scribes = scribes
  }

  /** Begins to press and write; goes on over any number of servers until `finish`. */
  begin(): void {
    const committees = new Set(this.voters.map(({ committeeId }) => committeeId))
    this.#meetings = [...committees].map((committeeId) => {
      const voters = this.voters.filter((v) => v.committeeId === committeeId)
      return holdMeetings(voters, () => this.#isOver).catch((error: unknown) => {
        this.problems.push(`${committeeId}: ${String(error)}`)
      })
    })
    for (const scribe of this.scribes) scribe.begin()
  }

  connect(originOf: (committeeId: string) => string): void {
    for (const page of [...this.voters, ...this.scribes]) page.connect(originOf(page.committeeId))
  }

  stayAway(): void {
    for (const page of [...this.voters, ...this.scribes]) page.stayAway()
  }

  /** Nobody begins anything new; resolves when everything pressed and written has its answer. */
  async finish(): Promise<void> {
    this.#isOver = true
    await Promise.all([...this.#meetings, ...this.scribes.map((scribe) => scribe.finish())])
  }

  close(): void {
    this.#isOver = true
    this.stayAway()
    for (const scribe of this.scribes) scribe.close()
  }
}
