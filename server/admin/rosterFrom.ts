import type { CommandInput } from '../../domain/commands/index.ts'
import type { BranchId, SeatId, UnitId } from '../../domain/ids.ts'
import type { State } from '../../domain/state.ts'
import { LineReader } from './LineReader.ts'
import type { RowError, SheetCells } from './readCells.ts'
import { BRANCH_COLUMNS, SEAT_COLUMNS, SEAT_WORDS, UNIT_COLUMNS } from './rosterColumns.ts'

export type Roster = CommandInput<'putRoster'>
type Of<K extends keyof Roster> = Roster[K][number]

/** A roster as read, everybody in it with an id: the known ones theirs, the others a new one. */
export const rosterFrom = (
  sheets: SheetCells,
  known: State,
  newId: () => string,
): { readonly roster: Roster; readonly errors: readonly RowError[] } => {
  const errors: RowError[] = []
  const units = sheets.单位.flatMap((line): Of<'units'>[] => {
    const read = new LineReader('单位', line, errors)
    const name = read.text('name', UNIT_COLUMNS.name)
    const shortName = read.text('shortName', UNIT_COLUMNS.shortName) ?? name
    const kind = read.text('kind', UNIT_COLUMNS.kind) ?? '成员单位'
    if (name === undefined || shortName === undefined) return []
    if (shortName.length > 20) read.wrong('全称超过20个字，请填“简称”')
    const before = [...known.unit.values()].find((u) => u.name === name)
    return [{ id: before?.id ?? (newId() as UnitId), name, shortName, kind }]
  })
  const branches = sheets.支部.flatMap((line, n): Of<'branches'>[] => {
    const read = new LineReader('支部', line, errors)
    const name = read.text('name', BRANCH_COLUMNS.name)
    const no = read.count('no', BRANCH_COLUMNS.no) ?? n + 1
    const area = read.text('area', BRANCH_COLUMNS.area) ?? name
    const partyMembers = read.count('partyMembers', BRANCH_COLUMNS.partyMembers) ?? 0
    const redStewards = read.count('redStewards', BRANCH_COLUMNS.redStewards) ?? 0
    if (name === undefined || area === undefined) return []
    const before = [...known.branch.values()].find((b) => b.name === name)
    const id = before?.id ?? (newId() as BranchId)
    return [{ id, no, name, area, partyMembers, redStewards }]
  })
  const allUnits = [...units, ...known.unit.values()]
  const allBranches = [...branches, ...known.branch.values()]
  const taken = new Set<SeatId>()
  const seats = sheets.人员.flatMap((line): Of<'seats'>[] => {
    const read = new LineReader('人员', line, errors)
    const name = read.text('name', SEAT_COLUMNS.name)
    const kind = read.oneOf('kind', SEAT_COLUMNS.kind, SEAT_WORDS)
    const post = read.text('post', SEAT_COLUMNS.post)
    const unitName = read.text('unit', SEAT_COLUMNS.unit)
    const branchName = read.text('branch', SEAT_COLUMNS.branch)
    const votes = read.yes('votes', SEAT_COLUMNS.votes)
    const termStart = read.day('termStart', SEAT_COLUMNS.termStart)
    const termEnd = read.day('termEnd', SEAT_COLUMNS.termEnd)
    const unit = allUnits.find((u) => u.name === unitName || u.shortName === unitName)
    const branch = allBranches.find((b) => b.name === branchName)
    if (unitName !== undefined && !unit) read.wrong(`“单位”表中没有“${unitName}”`)
    if (branchName !== undefined && !branch) read.wrong(`“支部”表中没有“${branchName}”`)
    if (termStart && termEnd && termEnd < termStart) read.wrong('“任期结束”早于“任期开始”')
    if (votes && kind && !VOTING.includes(kind)) read.wrong('只有书记和委员可以有表决权')
    if (name === undefined || kind === undefined || post === undefined) return []
    const before = seatBefore(known, name, unit?.id, taken)
    const id = before ?? (newId() as SeatId)
    taken.add(id)
    return [
      {
        ...{ id, name, kind, post, votes: votes ?? VOTING.includes(kind) },
        ...(unit ? { unitId: unit.id } : {}),
        ...(branch ? { branchId: branch.id, observerKind: SECRETARY } : otherKind(known, id)),
        ...(termStart ? { termStart } : {}),
        ...(termEnd ? { termEnd } : {}),
      },
    ]
  })
  twice('单位', sheets, errors, (c) => c['name'])
  twice('支部', sheets, errors, (c) => c['name'])
  twice('人员', sheets, errors, (c) => c['name'] && `${c['name']} ${c['unit'] ?? ''}`)
  return { roster: { units, branches, seats }, errors }
}

const SECRETARY = 'BRANCH_SECRETARY'
/** The sheet does not say what kind of observer somebody is, only who heads a branch. */
const otherKind = (known: State, id: SeatId) => {
  const kind = known.seat.get(id)?.observerKind
  return kind === undefined || kind === SECRETARY ? {} : { observerKind: kind }
}

const VOTING: readonly string[] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'PART_TIME']

/** The seat of that name, in that unit where several have the name. Guests are none of the roster's. */
const seatBefore = (
  known: State,
  name: string,
  unitId: string | undefined,
  taken: ReadonlySet<SeatId>,
): SeatId | undefined => {
  const namesakes = [...known.seat.values()].filter(
    (s) => s.name === name && s.observerKind !== 'GUEST' && !taken.has(s.id),
  )
  const own = namesakes.find((s) => s.unitId === unitId)
  return (own ?? (namesakes.length === 1 ? namesakes[0] : undefined))?.id
}

const twice = (
  sheet: keyof SheetCells,
  sheets: SheetCells,
  errors: RowError[],
  keyOf: (cells: Readonly<Record<string, string>>) => string | undefined,
): void => {
  const first = new Map<string, number>()
  for (const { row, cells } of sheets[sheet]) {
    const key = keyOf(cells)
    if (key === undefined || key === '') continue
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    else errors.push({ sheet, row, text: `与第${before}行重复` })
  }
}
