import { MEMBERS } from './simulatePolls.ts'
import type { Poll } from './simulatePolls.ts'
import type { Row } from './dump.ts'

/** What one column says of each voter, or of each ballot, of one poll. */
export type Values = ReadonlyMap<string, string>
export interface Keys {
  /** By `Turnout.xmin first` and the like. */
  readonly voters: ReadonlyMap<string, Values>
  readonly ballots: ReadonlyMap<string, Values>
}

const BALLOTS = 'SecretBallot'

/** Everything in the dump by which the voters of a poll, or its ballots, could be put in an order. */
export function* keysOf(rows: readonly Row[], polls: readonly Poll[]): Generator<[Poll, Keys]> {
  const byCommittee = Map.groupBy(rows, (row) => committeeOf(row))
  for (const [committeeId, own] of Map.groupBy(polls, (p) => p.committeeId)) {
    const committee = byCommittee.get(committeeId) ?? []
    const ballots = Map.groupBy(committee, ({ columns }) => columns.get('motionId'))
    const motions = new Set(own.map((p) => p.motionId))
    const persons = committee.flatMap((row) => {
      const seatId = row.table === BALLOTS ? undefined : personIn(row)
      return seatId === undefined ? [] : [{ row, seatId, motionId: motionIn(row, motions) }]
    })
    for (const poll of own) {
      const during = spanOf(committee, poll.motionId)
      const voters = new Map<string, Values>()
      const add = (name: string, list: readonly { row: Row; seatId: string }[]) => {
        for (const [key, values] of columnsOf(name, list)) voters.set(key, values)
      }
      const groups = Map.groupBy(persons, ({ row, motionId }) =>
        motionId === poll.motionId ? `${nameOf(row)} of the vote` : motionId ? '' : nameOf(row),
      )
      for (const [name, list] of groups) if (name) add(name, list)
      const meanwhile = persons.filter(({ row }) => during(row))
      for (const [name, list] of Map.groupBy(meanwhile, ({ row }) => nameOf(row)))
        add(`${name} meanwhile`, list)
      const open = poll.whileOpen.flatMap((row) => {
        const seatId = row.table === BALLOTS ? undefined : personIn(row)
        return seatId ? [{ row, seatId }] : []
      })
      add('Turnout while open', open)
      const cast = (ballots.get(poll.motionId) ?? []).filter((r) => r.table === BALLOTS)
      const before = poll.whileOpen.filter((r) => r.table === BALLOTS)
      yield [
        poll,
        {
          voters,
          ballots: new Map([
            ...ballotColumns('ballot', cast),
            ...ballotColumns('ballot while open', before),
          ]),
        },
      ]
    }
  }
}

/** Tables whose rows mean different things are told apart by what was done. */
const nameOf = ({ table, columns }: Row): string =>
  [table, columns.get('command')].filter(Boolean).join(' ')

const committeeOf = ({ columns }: Row): string | undefined => columns.get('committeeId')

/** The one voter whom a row names, if there is exactly one. */
const personIn = ({ columns }: Row): string | undefined => {
  const named = new Set<string>()
  for (const value of columns.values()) {
    const seat = /(?:^|[:/])(S\d+)$/.exec(value)?.[1]
    if (seat) named.add(seat)
  }
  const [only, ...more] = named
  return more.length === 0 ? only : undefined
}

const motionIn = ({ columns }: Row, motions: ReadonlySet<string>): string | undefined => {
  for (const value of columns.values()) if (motions.has(value)) return value
  return undefined
}

/** Was this row written between the opening and the closing of the vote? */
const spanOf = (committee: readonly Row[], motionId: string) => {
  const at = (command: string) =>
    Number(
      committee
        .find(
          ({ columns }) =>
            columns.get('command') === command && columns.get('input.motionId') === motionId,
        )
        ?.columns.get('xmin'),
    )
  const [from, to] = [at('openVote'), at('closeVote')]
  return ({ columns }: Row) =>
    Number(columns.get('xmin')) >= from && Number(columns.get('xmin')) < to
}

/** For each column what it says of each voter, in his first row and in his last. */
function* columnsOf(
  name: string,
  list: readonly { row: Row; seatId: string }[],
): Generator<[string, Values]> {
  const found = new Map<string, { first: Map<string, string>; last: Map<string, string> }>()
  for (const { row, seatId } of list)
    for (const [column, value] of row.columns) {
      const key = found.get(column) ?? { first: new Map(), last: new Map() }
      if (!key.first.has(seatId)) key.first.set(seatId, value)
      key.last.set(seatId, value)
      found.set(column, key)
    }
  for (const [column, { first, last }] of found) {
    if (first.size < MEMBERS / 2 || new Set(first.values()).size < 2) continue
    yield [`${name}.${column}`, first]
    if ([...first].some(([seatId, value]) => last.get(seatId) !== value))
      yield [`${name}.${column} last`, last]
  }
}

function* ballotColumns(name: string, rows: readonly Row[]): Generator<[string, Values]> {
  const columns = new Set(rows.flatMap((r) => [...r.columns.keys()]))
  for (const column of columns) {
    const values = new Map(
      rows.map((r) => [r.columns.get('id') ?? '', r.columns.get(column) ?? '']),
    )
    if (new Set(values.values()).size > 1) yield [`${name}.${column}`, values]
  }
}
