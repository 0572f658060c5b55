import type { SeatId } from '../../domain/ids.ts'
import type { Evidence } from './Evidence.ts'
import { Page } from './Page.ts'
import { signIn } from './signIn.ts'
import type { Stage } from './openStage.ts'

/** The people of a script, each with a page of their own. */
export class Cast {
  readonly #stage: Stage
  readonly #committeeId: string
  readonly #evidence: Evidence
  readonly #cookies = new Map<SeatId, string>()
  readonly #pages = new Map<SeatId, Page>()

  constructor(stage: Stage, committeeId: string, evidence: Evidence) {
    this.#stage = stage
    this.#committeeId = committeeId
    this.#evidence = evidence
  }

  /** Signs somebody in through a personal link, as its holder would. */
  async cookieOf(seatId: SeatId): Promise<string> {
    const known = this.#cookies.get(seatId)
    if (known !== undefined) return known
    const holder = { committeeId: this.#committeeId, seatId }
    const { auth } = this.#stage.app
    const { token } = await auth.issueLink({ holder, name: seatId, createdBy: 'rehearsal' })
    const cookie = await signIn(this.#stage.origin, token)
    this.#cookies.set(seatId, cookie)
    return cookie
  }

  async enter(seatId: SeatId): Promise<Page> {
    const page = await Page.open({
      origin: this.#stage.origin,
      cookie: await this.cookieOf(seatId),
      seatId,
      evidence: this.#evidence,
    })
    this.#pages.set(seatId, page)
    return page
  }

  page(seatId: SeatId): Page {
    const page = this.#pages.get(seatId)
    if (!page) throw new Error(`${seatId} is cut off and can send nothing`)
    return page
  }

  /** DISCONNECT: the line is cut, and the server is told nothing. */
  cut(seatId: SeatId): void {
    this.#pages.get(seatId)?.cut()
    this.#pages.delete(seatId)
  }

  /**
   * RECONNECT: a new page, which must show what all others show.
   *
   * @throws where it does not.
   */
  async reconnect(seatId: SeatId): Promise<void> {
    this.cut(seatId)
    const [other] = this.#pages.values()
    const page = await this.enter(seatId)
    if (!other) return
    await Promise.all([
      page.board.reaches(other.board.revision),
      other.board.reaches(page.board.revision),
    ])
    if (page.board.picture() !== other.board.picture())
      throw new Error(`${seatId} came back and does not see what the others see`)
  }

  /** Waits until every page shows this place in the ledger. */
  async allReach(revision: number): Promise<void> {
    await Promise.all([...this.#pages.values()].map((page) => page.board.reaches(revision)))
  }

  leave(): void {
    for (const page of this.#pages.values()) page.close()
    this.#pages.clear()
  }
}
