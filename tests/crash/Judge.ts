import type { Client } from 'pg'
import type { Change, Kind } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'
import { canonical } from '../../server/rooms/canonical.ts'
import { GENESIS, rowHash } from '../../server/rooms/ledger.ts'
import { fromRow } from '../../server/store/rows.ts'
import { TABLES } from '../../server/store/tables.ts'
import type { Testimony } from './Testimony.ts'

/** Their order and times would tell who voted what, so they stand in no ledger. */
const UNLEDGERED: readonly Kind[] = ['secretBallot', 'ballotKey']

interface Chain {
  seq: number
  head: string
  /** The records as the ledger tells them, by kind and id. */
  readonly folded: Map<string, Change>
}

/** Compares what pages were told with what the database holds, when no page is connected. */
export class Judge {
  lost: string[] = []
  /** The chain broken, or tables that say something else than the ledger. */
  broken: string[] = []
  readonly #testimony: Testimony
  readonly #chains = new Map<string, Chain>()

  constructor(testimony: Testimony) {
    this.#testimony = testimony
  }

  /** Looks at what is new since the last time; in one moment, since a server may go on sealing. */
  async look(client: Client, committeeIds: readonly string[]): Promise<void> {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    await this.#findAnswers(client)
    for (const committeeId of committeeIds) {
      const changed = await this.#walk(client, committeeId)
      await this.#compare(client, committeeId, changed)
    }
  }

  /** Looks at everything from the first row on. */
  async lookAtAll(client: Client, committeeIds: readonly string[]): Promise<void> {
    this.#chains.clear()
    this.#testimony.fresh = [...this.#testimony.told.keys()]
    await this.look(client, committeeIds)
  }

  get rows(): number {
    return [...this.#chains.values()].reduce((sum, { seq }) => sum + seq, 0)
  }

  async #findAnswers(client: Client): Promise<void> {
    const keys = this.#testimony.fresh.splice(0)
    const { rows } = await client.query(
      `SELECT "committeeId", key, answer FROM "LedgerEntry" WHERE key = ANY($1)
       UNION ALL SELECT "committeeId", key, answer FROM "RefusedCommand" WHERE key = ANY($1)`,
      [keys],
    )
    const stored = new Map(rows.map((row) => [`${row.committeeId} ${row.key}`, row.answer]))
    for (const key of keys) {
      const told = this.#testimony.told.get(key)
      if (!told) continue
      const answer: unknown = stored.get(`${told.committeeId} ${key}`)
      const was = `${told.press.name} of ${told.committeeId} ${told.seatId}, ${key}`
      if (answer === undefined) this.lost.push(was)
      else if (canonical(answer) !== canonical(told.answer))
        this.#testimony.changed.push(`${was}: ${canonical(told.answer)} → ${canonical(answer)}`)
    }
  }

  /** Follows the chain; gives the records that its new rows have put. */
  async #walk(client: Client, committeeId: string): Promise<readonly Change[]> {
    const chain = this.#chains.get(committeeId) ?? { seq: 0, head: GENESIS, folded: new Map() }
    this.#chains.set(committeeId, chain)
    const { rows } = await client.query(
      `SELECT * FROM "LedgerEntry" WHERE "committeeId" = $1 AND seq > $2 ORDER BY seq`,
      [committeeId, chain.seq],
    )
    const changed = new Map<string, Change>()
    for (const row of rows) {
      const read = { ...row, at: row.at.getTime() }
      if (
        row.seq !== chain.seq + 1 ||
        row.prevHash !== chain.head ||
        rowHash(committeeId, read) !== row.hash
      )
        this.broken.push(`${committeeId}: row ${row.seq} does not follow row ${chain.seq}`)
      chain.seq = row.seq
      chain.head = row.hash
      for (const change of row.changes as readonly Change[])
        changed.set(`${change.kind} ${change.record.id}`, change)
    }
    for (const [name, change] of changed) chain.folded.set(name, change)
    return [...changed.values()]
  }

  async #compare(client: Client, committeeId: string, changed: readonly Change[]): Promise<void> {
    for (const kind of KINDS) {
      if (UNLEDGERED.includes(kind)) continue
      const records = changed.filter((change) => change.kind === kind).map(({ record }) => record)
      if (records.length === 0) continue
      const { rows } = await client.query(
        `SELECT * FROM "${TABLES[kind]}" WHERE "committeeId" = $1 AND id = ANY($2)`,
        [committeeId, records.map(({ id }) => id)],
      )
      const stored = new Map(rows.map((row) => [String(row.id), canonical(fromRow(row))]))
      for (const record of records)
        if (stored.get(record.id) !== canonical(record))
          this.broken.push(`${committeeId}: ${kind} ${record.id} is not what the ledger says`)
    }
  }
}
