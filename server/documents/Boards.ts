import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { BoardDocument, type BoardEntry } from './BoardDocument.ts'
import { boardName } from '../../domain/board/documentName.ts'
import type { Limits } from './limits.ts'

/** The handle by which the server shows a committee's records; see BoardDocument. */
export type Board = {
  /** Part of the name; new at every opening. */
  readonly epoch: string
  /** The document name for browsers. */
  readonly name: string
  write(entries: readonly BoardEntry[]): void
  close(): void
}

/** The boards that are open, by document name. */
export class Boards {
  readonly #clock: Clock
  readonly #limits: Limits
  readonly #boards = new Map<string, BoardDocument>()

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock
    this.#limits = limits
  }

  get size(): number {
    return this.#boards.size
  }

  find(name: string): BoardDocument | undefined {
    return this.#boards.get(name)
  }

  open(committeeId: string): Board {
    const epoch = randomBytes(9).toString('base64url')
    const name = boardName(committeeId, epoch)
    const board = new BoardDocument(this.#clock, this.#limits)
    this.#boards.set(name, board)
    return {
      epoch,
      name,
      write: (entries) => board.write(entries),
      close: () => {
        this.#boards.delete(name)
        board.close()
      },
    }
  }
}
