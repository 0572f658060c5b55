import { cpuOf, familyOf, processUse } from './processUse.ts'

const MEGABYTE = 1_048_576
/** Above this share of a core, what the client measures is partly itself. */
const BUSY = 0.85

/** What a stretch of work cost: the server's own process, PostgreSQL beside it, and the client itself. */
export class Gauge {
  readonly #server: number
  readonly #database: number
  readonly #begun = performance.now()
  readonly #before: { server: number; database: number; client: number }

  /** @param databasePid the postmaster's; 0 for none */
  constructor(serverPid: number, databasePid = 0) {
    this.#server = serverPid
    this.#database = databasePid
    this.#before = this.#now()
  }

  read(): {
    figures: Record<string, number>
    seconds: number
    serverCpu: number
    clientBound: boolean
  } {
    const seconds = (performance.now() - this.#begun) / 1000
    const after = this.#now()
    const used = (part: 'server' | 'database' | 'client') => after[part] - this.#before[part]
    const share = (part: 'server' | 'database' | 'client') =>
      Math.round((used(part) / seconds) * 1000) / 10
    return {
      seconds,
      serverCpu: used('server'),
      figures: {
        serverCpuPercent: share('server'),
        databaseCpuPercent: share('database'),
        clientCpuPercent: share('client'),
        serverRssMb: Math.round(processUse(this.#server).rss / MEGABYTE),
      },
      clientBound: used('client') / seconds > BUSY,
    }
  }

  #now() {
    const { user, system } = process.cpuUsage()
    return {
      server: processUse(this.#server).cpu,
      database: this.#database > 0 ? cpuOf(familyOf(this.#database)) : 0,
      client: (user + system) / 1_000_000,
    }
  }
}
