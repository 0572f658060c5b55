import type { State } from '../../domain/state.ts'
import type { RowError } from './readCells.ts'
import { readCells } from './readCells.ts'
import type { Roster } from './rosterFrom.ts'
import { rosterFrom } from './rosterFrom.ts'

/** What an import would do. With errors there is nothing to confirm. */
export interface RosterPreview {
  readonly errors: readonly RowError[]
  /** Only what is new or changed. */
  readonly roster: Roster
  /** Ids in `roster` that are known already and change. */
  readonly changed: readonly string[]
  /** Lines that say what is known already. */
  readonly same: number
}

/** Reads a spreadsheet and writes nothing. Undefined where the bytes are no spreadsheet. */
export const previewRoster = async (
  bytes: Buffer,
  known: State,
  newId: () => string,
): Promise<RosterPreview | undefined> => {
  const read = await readCells(bytes)
  if (!read) return undefined
  const { roster, errors } = rosterFrom(read.sheets, known, newId)
  const all = [...read.errors, ...errors].toSorted(
    (a, b) => ORDER.indexOf(a.sheet) - ORDER.indexOf(b.sheet) || a.row - b.row,
  )
  const units = roster.units.filter((u) => !isSame(u, known.unit.get(u.id)))
  const branches = roster.branches.filter((b) => !isSame(b, known.branch.get(b.id)))
  const seats = roster.seats.filter((s) => !isSame(s, known.seat.get(s.id)))
  const isKnown = ({ id }: { id: string }) =>
    known.unit.has(id) || known.branch.has(id) || known.seat.has(id)
  const listed = roster.units.length + roster.branches.length + roster.seats.length
  return {
    errors: all,
    roster: { units, branches, seats },
    changed: [...units, ...branches, ...seats].filter(isKnown).map(({ id }) => id),
    same: listed - units.length - branches.length - seats.length,
  }
}

const ORDER = ['单位', '支部', '人员']

/** What the sheet does not say (the order, resources, a kind of observer) does not differ. */
const isSame = (read: object, record: object | undefined): boolean => {
  if (!record) return false
  const known = record as Readonly<Record<string, unknown>>
  const said = Object.entries(read).every(([field, value]) => known[field] === value)
  const gone = ['unitId', 'termStart', 'termEnd'].some((f) => f in known && !(f in read))
  return said && !gone
}
