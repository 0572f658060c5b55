import { setTimeout as sleep } from 'node:timers/promises'
import { readSecrets } from '../../server/secrets.ts'
import { evidence } from '../../server/store/evidence.ts'
import { connect, type Prisma } from '../../server/store/prisma.ts'
import { checkCommittee } from '../../server/verify/checkCommittee.ts'
import { findingInWords } from '../../server/verify/Finding.ts'
import { Crowd } from './Crowd.ts'
import type { Installation } from './Installation.ts'
import { ask } from './Installation.ts'
import { Judge } from './Judge.ts'
import { lostMarks } from './lostMarks.ts'

export interface Verdict {
  readonly cycles: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly changed: readonly string[]
  readonly broken: readonly string[]
  readonly problems: readonly string[]
  /** From the start of each process until it served, ms. */
  readonly starts: readonly number[]
  readonly sentAgain: number
  readonly notesSaved: number
  readonly rows: number
  /** How many processes died at which instant. */
  readonly deaths: Readonly<Record<string, number>>
  /** How often a server found that another one had taken a committee from it. */
  readonly fenced: number
}

/** Long, because the machine may have other things to do. */
const ANSWERED_WITHIN = 180_000

/** A crowd, what it was told, and the comparison of that with what the database holds. */
export class Trial {
  readonly crowd: Crowd
  readonly committeeIds: readonly string[]
  readonly starts: number[] = []
  readonly deaths: Record<string, number> = {}
  cycles = 0
  fenced = 0
  readonly #judge: Judge
  readonly #lost: string[] = []
  readonly #dataDir: string
  readonly #urlOf: () => Promise<string>
  readonly #prisma: Prisma

  /** @param urlOf the owner's address of the database, wherever it is by then */
  static async begin(
    installation: Installation,
    origin: string,
    urlOf: () => Promise<string>,
  ): Promise<Trial> {
    const crowd = await Crowd.gather(installation, origin)
    const prisma = connect(await urlOf(), { poolSize: 2 })
    return new Trial(installation, crowd, prisma, urlOf)
  }

  constructor(o: Installation, crowd: Crowd, prisma: Prisma, urlOf: () => Promise<string>) {
    this.#dataDir = o.dataDir
    this.committeeIds = o.committees.map(({ committeeId }) => committeeId)
    this.crowd = crowd
    this.#prisma = prisma
    this.#urlOf = urlOf
    this.#judge = new Judge(crowd.testimony)
  }

  get isFine(): boolean {
    const { testimony, problems } = this.crowd
    return this.#lost.length + testimony.changed.length + problems.length === 0
  }

  died(how: string): void {
    this.deaths[how] = (this.deaths[how] ?? 0) + 1
  }

  /** Nobody may sit at a page: what is there now is what the last cycle has left. */
  async inspect(): Promise<void> {
    await ask(await this.#urlOf(), (client) => this.#judge.look(client, this.committeeIds))
    await this.#countLost()
  }

  /** From the first row on, and with what anybody may run afterwards; no server may run. */
  async inspectAll(): Promise<void> {
    await ask(await this.#urlOf(), (client) => this.#judge.lookAtAll(client, this.committeeIds))
    await this.#countLost()
    const { seal } = await readSecrets(this.#dataDir)
    for (const committeeId of this.committeeIds) {
      const { finding } = await checkCommittee(evidence(this.#prisma), committeeId, seal)
      if (finding) this.#judge.broken.push(`${committeeId}: ${findingInWords(finding)}`)
    }
  }

  /** Nobody begins anything new, and everything that was pressed gets its answer. */
  async settle(): Promise<void> {
    const late = sleep(ANSWERED_WITHIN, false, { ref: false })
    const isDone = await Promise.race([this.crowd.finish().then(() => true), late])
    if (!isDone) throw new Error('presses are still unanswered long after the last crash')
  }

  async end(): Promise<void> {
    this.crowd.close()
    await this.#prisma.$disconnect()
  }

  get verdict(): Verdict {
    const { testimony, scribes, problems } = this.crowd
    return {
      cycles: this.cycles,
      acknowledged: testimony.told.size,
      lost: this.#lost,
      changed: testimony.changed,
      broken: this.#judge.broken,
      problems,
      starts: this.starts,
      sentAgain: testimony.sentAgain,
      notesSaved: scribes.reduce((sum, { receipts }) => sum + receipts, 0),
      rows: this.#judge.rows,
      deaths: this.deaths,
      fenced: this.fenced,
    }
  }

  async #countLost(): Promise<void> {
    const marks = await lostMarks(this.#prisma, this.crowd.scribes)
    this.#lost.push(...this.#judge.lost.splice(0), ...marks)
  }
}
