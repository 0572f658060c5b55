import type { Change, Kind } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'
import { partsOf } from '../../domain/time.ts'
import { entriesOf } from '../../server/search/entriesOf.ts'
import { toRow } from '../../server/store/rows.ts'
import { TABLES } from '../../server/store/tables.ts'
import { Random } from '../../tests/sim/Random.ts'
import { comingMeeting } from './coming.ts'
import { LoadedLedger } from './ledger.ts'
import { monthOf } from './month.ts'
import type { GenerateOptions } from './options.ts'
import { community } from './people.ts'

/** Rows by table. */
export type Rows = Map<string, object[]>

const DAY = 86_400_000

/** Everything that one committee leaves in the tables in its years. */
export const committeeRows = (n: number, o: GenerateOptions, now: number): Rows => {
  const random = new Random(o.seed * 100_003 + n)
  const c = community(n, random, o)
  const rows: Rows = new Map()
  const add = (table: string, list: readonly object[]) =>
    rows.set(table, [...(rows.get(table) ?? []), ...list.map((row) => toRow(c.committeeId, row))])
  const ledger = new LoadedLedger(c.committeeId)
  const load = (changes: readonly Change[], at: number) => {
    const byKind = new Map<Kind, object[]>()
    for (const { kind, record } of changes) byKind.set(kind, [...(byKind.get(kind) ?? []), record])
    for (const [kind, list] of byKind) add(TABLES[kind], list)
    add('SearchEntry', entriesOf(apply(emptyState(), [...c.people, ...changes]), changes))
    ledger.add(changes, at)
  }
  const { year, month } = partsOf(now)
  const monthAgo = (ago: number) => {
    const months = year * 12 + month - 1 - ago
    return { year: Math.floor(months / 12), month: (months % 12) + 1, ago }
  }
  load(c.people, now - o.years * 366 * DAY)
  for (let ago = o.years * 12; ago >= 1; ago -= 1)
    load(monthOf(c, monthAgo(ago), o.issuesPerMonth, random), now - ago * 30 * DAY)
  load(comingMeeting(c, monthAgo(0), o.issuesPerMonth, random), now)
  add('LedgerEntry', ledger.rows)
  rows.set('RoomLease', [
    { committeeId: c.committeeId, epoch: 0, takenAt: new Date(now).toISOString() },
  ])
  return rows
}
