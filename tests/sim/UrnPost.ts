import type { Paper } from '../../client/live/Paper.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import { Random } from './Random.ts'
import type { SimServer } from './SimServer.ts'
import type { World } from './World.ts'

interface Letter {
  readonly paper: Paper
  readonly server: SimServer
  answer?: Answer
  isPosted: boolean
  resolve(answer: Answer | undefined): void
}

/**
 * Requests to the urn: no cookie, no connection, nobody's name. As in client/live/castSecretly.ts a
 * ballot is sent until it is answered; as in server/http/urnRouter.ts each request is a press of its own.
 */
export class UrnPost {
  readonly #world: World
  letters: Letter[] = []

  constructor(world: World) {
    this.#world = world
  }

  async cast(paper: Paper, wait: () => Promise<void>, isCurrent: () => boolean): Promise<Answer> {
    for (;;) {
      const answer = await new Promise<Answer | undefined>((resolve) => {
        const server = this.#world.server(new Random(1))
        const heard = (a: Answer | undefined) => isCurrent() && resolve(a)
        this.letters.push({ paper, server, isPosted: false, resolve: heard })
      })
      if (answer && (answer.ok || !answer.retry)) {
        this.#world.oracle.castHeard(paper, answer)
        return answer
      }
      await wait()
    }
  }

  /** One letter arrives, or its answer comes back, or either is lost. */
  step(letter: Letter, lost: boolean): void {
    const { paper, server } = letter
    if (letter.isPosted && letter.answer === undefined && server.isAlive) return
    if (lost || !server.isAlive || letter.answer) {
      this.letters = this.letters.filter((l) => l !== letter)
      return letter.resolve(lost || !server.isAlive ? undefined : letter.answer)
    }
    letter.isPosted = true
    const { motionId, serial, signature, choice } = paper
    const input = { motionId, serial, signature, choice }
    const key = this.#world.newKey()
    void server
      .submit({ actor: { kind: 'system' }, name: 'dropSecretBallot', input, key })
      .then((answer) => {
        letter.answer = answer ?? UNAVAILABLE
      })
  }
}

const UNAVAILABLE: Answer = { ok: false, key: '', code: 'UNAVAILABLE', text: '', retry: true }
