import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Log } from '../log.ts'
import type { Delivery, Job, Made, Order } from './Job.ts'

const BENCH = fileURLToPath(new URL('workbench.ts', import.meta.url))
/** What the bench may know of our environment: no database, no secrets. */
const SHARED = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot']

interface Waiting {
  readonly order: Order
  readonly deliver: (made: Made) => void
}

interface Options {
  /** The folder with fonts that this office may use; need not exist. */
  readonly ownFonts: string
  readonly log: Log
  /** The program that makes the files. */
  readonly bench?: string
}

/** Times in ms. */
interface Limits {
  /** For one file; the process that takes longer is killed. */
  readonly perFile: number
  /** Without work for so long, the process ends and gives its memory back. */
  readonly idle: number
}
const USUAL: Limits = { perFile: 25_000, idle: 60_000 }

/**
 * Makes files in a process of its own, one after the other: typesetting holds a core for tenths of a
 * second and is foreign native code, so it may neither keep the meeting waiting nor end it.
 */
export class Workshop {
  readonly #o: Options
  readonly #limits: Limits
  readonly #waiting: Waiting[] = []
  #bench: ChildProcess | undefined
  #current: Waiting | undefined
  #timer: NodeJS.Timeout | undefined
  #nextId = 1

  constructor(o: Options, limits: Partial<Limits> = {}) {
    this.#o = o
    this.#limits = { ...USUAL, ...limits }
  }

  /** Resolves always. A job whose `signal` is aborted before its turn is not begun. */
  make(job: Job, signal?: AbortSignal): Promise<Made> {
    return new Promise((resolve) => {
      const entry = { order: { id: this.#nextId++, job }, deliver: resolve }
      this.#waiting.push(entry)
      const drop = () => {
        const at = this.#waiting.indexOf(entry)
        if (at >= 0) this.#waiting.splice(at, 1)
        resolve({ ok: false, code: 'TOO_LONG' })
      }
      if (signal?.aborted) return drop()
      signal?.addEventListener('abort', drop, { once: true })
      this.#work()
    })
  }

  /** Ends the process; what has been ordered fails. */
  close(): void {
    for (const { deliver } of this.#waiting.splice(0)) deliver({ ok: false, code: 'FAILED' })
    this.#stop('FAILED')
  }

  #work(): void {
    if (this.#current) return
    const next = this.#waiting.shift()
    clearTimeout(this.#timer)
    if (!next) {
      this.#timer = setTimeout(() => this.#stop('FAILED'), this.#limits.idle)
      this.#timer.unref()
      return
    }
    this.#current = next
    this.#timer = setTimeout(() => {
      this.#o.log.warn({ make: next.order.job.make }, 'a file took too long')
      this.#stop('TOO_LONG')
    }, this.#limits.perFile)
    const bench = (this.#bench ??= this.#open())
    bench.send(next.order, (error) => {
      if (error && this.#bench === bench) this.#stop('FAILED')
    })
  }

  #open(): ChildProcess {
    const shared = SHARED.map((name) => [name, process.env[name]] as const)
    const bench = fork(this.#o.bench ?? BENCH, [this.#o.ownFonts], {
      serialization: 'advanced',
      execArgv: [],
      env: Object.fromEntries(shared.filter(([, value]) => value !== undefined)),
    })
    bench.on('message', (delivery) => this.#receive(bench, delivery as Delivery))
    bench.on('error', (err) => this.#o.log.error({ err }, 'the workbench failed'))
    bench.on('exit', () => {
      if (this.#bench === bench) this.#stop('FAILED')
    })
    // A server that ends does not wait for it; it ends by itself when the server is gone.
    bench.unref()
    bench.channel?.unref()
    return bench
  }

  #receive(bench: ChildProcess, delivery: Delivery): void {
    if (bench !== this.#bench || delivery.id !== this.#current?.order.id) return
    if ('bytes' in delivery) return this.#deliver({ ok: true, bytes: delivery.bytes })
    const { make } = this.#current.order.job
    this.#o.log.error({ make, why: delivery.why }, 'a file could not be made')
    this.#deliver({ ok: false, code: delivery.failed })
  }

  #deliver(made: Made): void {
    const current = this.#current
    this.#current = undefined
    clearTimeout(this.#timer)
    current?.deliver(made)
    this.#work()
  }

  /** Kills the process, whatever it does. The job that it was at fails, the next one gets a new one. */
  #stop(code: 'TOO_LONG' | 'FAILED'): void {
    clearTimeout(this.#timer)
    const bench = this.#bench
    this.#bench = undefined
    bench?.kill('SIGKILL')
    if (this.#current) this.#deliver({ ok: false, code })
  }
}
