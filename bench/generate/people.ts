import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import type { Change, Kind, Records } from '../../domain/state.ts'
import type { Random } from '../../tests/sim/Random.ts'
import type { GenerateOptions } from './options.ts'
import { GIVEN, PLACE_FIRST, PLACE_SECOND, SUBDISTRICTS, SURNAMES, UNITS } from './vocabulary.ts'

/** A record as it is written here: ids are plain strings. */
export const record = <K extends Kind>(kind: K, value: object): Change =>
  ({ kind, record: value as Records[K] }) as Change

export interface Community {
  readonly committeeId: string
  readonly name: string
  /** Estates in which things happen. */
  readonly estates: readonly string[]
  readonly people: readonly Change[]
  readonly voters: readonly string[]
  readonly observers: readonly string[]
  /** Units with the seat of their member. */
  readonly units: readonly { readonly id: string; readonly ownerId: string }[]
}

const FIXED = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'FULL_TIME'] as const
const BRANCHES = 8

/** The n-th committee of the district: its people, units and branches. */
export const community = (n: number, random: Random, o: GenerateOptions): Community => {
  const committeeId = `bench-${String(n + 1).padStart(3, '0')}`
  const name = `${place(random)}${random.pick(PLACE_SECOND)}社区`
  const person = () =>
    `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.chance(0.7) ? random.pick(GIVEN) : ''}`
  const units = UNITS.map((unit, i) => ({ id: `U${i + 1}`, ownerId: `S${i + 1 + FIXED.length}`, unit })) // prettier-ignore
  const voters = Array.from({ length: FIXED.length + units.length }, (_, i) => `S${i + 1}`)
  const observers = [
    ...Array.from({ length: BRANCHES }, (_, i) => `B${i + 1}`),
    ...['REC', 'LIA', 'POL'],
  ]
  const district = o.districts === 1 ? '巴山区' : `巴山${(n % o.districts) + 1}区`
  const people = [
    record('committee', {
      id: committeeId,
      name: `${name}“大党委”`,
      communityName: name,
      communityFullName: `${SUBDISTRICTS[n % SUBDISTRICTS.length]}${name}`,
      meetingName: `${name}“大党委”党建联席会议`,
      minutesMark: `${name}“大党委”党建联席会议纪要`,
      docPrefix: name,
      issuePrefix: `C${n + 1}`.slice(0, 1),
      subdistrictName: SUBDISTRICTS[n % SUBDISTRICTS.length],
      districtName: district,
      settings: DEFAULT_SETTINGS,
    }),
    ...units.map(
      ({ id, unit }, i) =>
      record('unit', { id, order: i + 1, name: `${district}${unit}`, shortName: unit, kind: 'OTHER' }), // prettier-ignore
    ),
    ...voters.map((id, i) =>
      record('seat', {
        ...{ id, order: i + 1, name: person(), votes: true },
        kind: FIXED[i] ?? 'PART_TIME',
        post: ['第一书记', '书记', '专职副书记', '居委会主任'][i] ?? '兼职委员',
        ...(i >= FIXED.length ? { unitId: units[i - FIXED.length]?.id } : {}),
      }),
    ),
    ...observers.map((id, i) =>
      record('seat', {
        ...{ id, order: 100 + i, name: person(), votes: false, post: '列席' },
        kind: id === 'REC' ? 'RECORDER' : id === 'LIA' ? 'LIAISON' : 'OBSERVER',
        ...(i < BRANCHES ? { branchId: `BR${i + 1}`, observerKind: 'BRANCH_SECRETARY' } : {}),
        ...(id === 'LIA' ? { unitId: 'U1' } : {}),
      }),
    ),
    ...Array.from({ length: BRANCHES }, (_, i) =>
      record('branch', {
        ...{ id: `BR${i + 1}`, no: i + 1, name: `第${i + 1}党支部`, area: `${i + 1}片区` },
        ...{ secretaryId: `B${i + 1}`, partyMembers: 60 + i, redStewards: 9 },
      }),
    ),
  ]
  const estates = Array.from({ length: 12 }, () => `${place(random)}${random.pick(PLACE_SECOND)}`)
  return { committeeId, name, estates, people, voters, observers, units }
}

const place = (random: Random): string => `${random.pick(PLACE_FIRST)}${random.pick(PLACE_FIRST)}`
