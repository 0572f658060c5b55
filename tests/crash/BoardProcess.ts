import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What `npm start` runs. */
export const MAIN = `${ROOT}/server/main.ts`

export interface BoardProcessOptions {
  readonly dataDir: string
  readonly port: number
  readonly script?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Put before the command line, as for a tracer. */
  readonly under?: readonly string[]
}

const STARTS_WITHIN = 60_000

/** A whole server in a process of its own: what tests can kill. */
export class BoardProcess {
  readonly origin: string
  readonly startedAt = performance.now()
  /** From the start of the process until it answered that it serves, ms. */
  readyAfter = 0
  /** What it said: its log and its last words. */
  said = ''
  /** How often it found that another server had taken a committee from it. */
  fenced = 0
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
  readonly #child: ChildProcess
  #isOver = false

  /** Resolves when the server and its database answer. */
  static async start(o: BoardProcessOptions): Promise<BoardProcess> {
    const board = new BoardProcess(o)
    await board.#isServing()
    return board
  }

  constructor({
    dataDir,
    port,
    script = MAIN,
    args = [],
    env = {},
    under = [],
  }: BoardProcessOptions) {
    this.origin = `http://127.0.0.1:${port}`
    const [program = '', ...before] = [...under, process.execPath, script, ...args]
    this.#child = spawn(program, before, {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: dataDir,
        PORT: String(port),
        HOST: '127.0.0.1',
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        const text = chunk.toString()
        this.fenced += text.split('another server has taken').length - 1
        this.said = (this.said + text).slice(-20_000)
      })
    this.ended = once(this.#child, 'close').then(([code, signal]) => {
      this.#isOver = true
      return { code: code as number | null, signal: signal as string | null }
    })
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get isOver(): boolean {
    return this.#isOver
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  /** As a power cut ends it: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.ended
  }

  /** Ends it in order; gives the exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM')
    return (await this.ended).code
  }

  async #isServing(): Promise<void> {
    while (!this.#isOver && performance.now() - this.startedAt < STARTS_WITHIN) {
      const answer = await fetch(`${this.origin}/healthz`, {
        signal: AbortSignal.timeout(2_000),
      }).catch(() => undefined)
      if (answer?.ok) {
        this.readyAfter = performance.now() - this.startedAt
        return
      }
      await sleep(20)
    }
    throw new Error(`the server did not start:\n${this.said}`)
  }
}
