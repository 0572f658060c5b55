import type { Seat } from '../../domain/people/Seat.ts'
import { readsAs, SUPERIOR_READS } from '../../domain/minutes/reading.ts'
import type { AreaViewer, Viewer } from '../auth/viewer.ts'
import type { SeatOf } from '../store/seats.ts'
import type { EntryKind } from './SearchEntry.ts'
import { ENTRY_KINDS } from './SearchEntry.ts'
import { areaFacet, facet, readerFacet, SEATS, SUBDISTRICT } from './facets.ts'

/** Where somebody may look, and as what he reads there. */
export interface Scope {
  readonly must: readonly string[]
  readonly reads: readonly string[]
  /** What there is to be found; a filter on anything else need not be looked for. */
  readonly kinds: readonly EntryKind[]
  readonly titlesOnly: boolean
}

/** The scope of a viewer; undefined for guests, screens and the administrator, who find nothing. */
export const scopeOf =
  (seatOf: SeatOf) =>
  async (viewer: Viewer): Promise<Scope | undefined> => {
    if (viewer.kind === 'area') return scopeOfArea(viewer)
    if (viewer.kind !== 'seat') return undefined
    const seat = await seatOf(viewer.committeeId, viewer.seatId)
    return seat && scopeOfSeat(viewer.committeeId, seat)
  }

/** [M46] A seat finds what is on its committee's board, and of minutes what it may read. */
const scopeOfSeat = (committeeId: string, seat: Seat): Scope => ({
  must: [facet('committee', committeeId)],
  reads: [readerFacet(SEATS), ...readsAs(seat).map(readerFacet)],
  kinds: ENTRY_KINDS,
  titlesOnly: false,
})

/** [P12] A superior finds issued minutes of its area; a subdistrict also issues, by their titles. */
const scopeOfArea = (viewer: AreaViewer): Scope => ({
  must: [areaFacet(viewer)],
  reads: [
    ...SUPERIOR_READS.map(readerFacet),
    ...(viewer.tier === 'SUBDISTRICT' ? [readerFacet(SUBDISTRICT)] : []),
  ],
  kinds: viewer.tier === 'SUBDISTRICT' ? ['MINUTES', 'ISSUE'] : ['MINUTES'],
  titlesOnly: true,
})
