import type { CommandName } from '../../domain/commands/index.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { MotionId } from '../../domain/ids.ts'
import type { Choice } from '../../domain/vote/Ballot.ts'
import { BoardLine } from './BoardLine.ts'
import { CommandLine } from './CommandLine.ts'
import type { Evidence } from './Evidence.ts'
import { dropBallot, orderPaper } from './secretBallot.ts'

/** One person's open page: signed in, with the two connections that a browser has. */
export class Page {
  readonly #origin: string
  readonly #committeeId: string
  readonly #evidence: Evidence
  readonly #seatId: string
  readonly #commands: CommandLine
  readonly board: BoardLine

  /** Opens both connections and resolves when the whole board is here. */
  static async open(o: {
    origin: string
    cookie: string
    seatId: string
    evidence: Evidence
  }): Promise<Page> {
    const { origin, cookie, seatId, evidence } = o
    const commands = new CommandLine(origin, cookie, (packet) => evidence.packet(seatId, packet))
    const { boardName, committeeId } = await commands.welcome
    const hear = (frame: Uint8Array) => evidence.frame(seatId, frame)
    const board = new BoardLine(origin, boardName, cookie, hear)
    await board.whole
    return new Page({ ...o, committeeId, commands, board })
  }

  private constructor(o: {
    origin: string
    committeeId: string
    seatId: string
    evidence: Evidence
    commands: CommandLine
    board: BoardLine
  }) {
    this.#origin = o.origin
    this.#committeeId = o.committeeId
    this.#seatId = o.seatId
    this.#evidence = o.evidence
    this.#commands = o.commands
    this.board = o.board
  }

  /** Like a button: done when the board shows what the server has accepted. */
  async press(name: CommandName, input: unknown): Promise<Answer> {
    const answer = await this.#commands.press(name, input)
    if (answer.ok) await this.board.reaches(answer.revision)
    return answer
  }

  /** 无记名投票: a paper under one's own name, then the ballot under nobody's. */
  async castSecretly(o: {
    motionId: MotionId
    choice: Choice
    onBehalfOfId?: string
  }): Promise<Answer> {
    const { choice, ...place } = o
    const motion = this.board.record('motion', o.motionId)
    const order = await orderPaper(motion && 'tokenKey' in motion ? motion.tokenKey : undefined)
    const paper = await this.press('takeBallotPaper', { ...place, blinded: order.blinded })
    if (!paper.ok) return paper
    const signed = await order.finish(String(paper.answer?.['signature']))
    const ballot = { committeeId: this.#committeeId, motionId: o.motionId, ...signed, choice }
    const { answer, body } = await dropBallot(this.#origin, ballot)
    this.#evidence.body(this.#seatId, body)
    return answer
  }

  /** Pulls the plug of both connections. */
  cut(): void {
    this.#commands.cut()
    this.board.cut()
  }

  /** Closes the page as a person does. */
  close(): void {
    this.#commands.leave()
    this.board.cut()
  }
}
