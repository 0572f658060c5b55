import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers that are read when somebody asks. */
export interface Readings {
  /** Committee rooms in memory. */
  readonly rooms: () => number
  readonly sockets: () => number
  /** Seats with a page open. */
  readonly members: () => number
  readonly documents: () => { readonly [name: string]: number }
  /** Connections to the database. */
  readonly pool: () => { readonly [name in 'total' | 'idle' | 'waiting']: number }
}

export type Metrics = ReturnType<typeof createMetrics>

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3]

/** What an operator watches. Labels never carry a person, an id or a text. */
export const createMetrics = (read: Readings) => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value())
      },
    })
  gauge('board_rooms', 'Committee rooms in memory', read.rooms)
  gauge('board_sockets', 'Socket.IO connections', read.sockets)
  gauge('board_members', 'Seats with a page open', read.members)
  for (const name of Object.keys(read.documents()))
    gauge(
      `board_documents_${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`,
      `Document gateway: ${name}`,
      () => read.documents()[name] ?? 0,
    )
  const pool = new Gauge({
    ...{ name: 'board_database_connections', registers, labelNames: ['state'] },
    help: 'Connections to the database, and queries that wait for one',
    collect() {
      for (const [state, count] of Object.entries(read.pool())) pool.set({ state }, count)
    },
  })
  return {
    registry,
    commands: new Counter({
      ...{ name: 'board_commands_total', registers, labelNames: ['name', 'answer'] },
      help: 'Commands by name and answer',
    }),
    latency: new Histogram({
      ...{ name: 'board_command_seconds', registers, buckets: SECONDS },
      help: 'From the frame to the durable answer',
    }),
    commits: new Histogram({
      ...{ name: 'board_commit_seconds', registers, buckets: SECONDS },
      help: 'Transactions that made a batch of commands durable',
    }),
    commitFaults: new Counter({
      ...{ name: 'board_commit_faults_total', registers },
      help: 'Transactions that failed: the room is read again',
    }),
    refusals: new Counter({
      ...{ name: 'board_http_refusals_total', registers, labelNames: ['status'] },
      help: 'HTTP requests that were turned away',
    }),
  }
}
