import type { Settings } from '../../domain/committee/Settings.ts'
import type { SeatId } from '../../domain/ids.ts'
import type { Change } from '../../domain/state.ts'
import { put } from '../../domain/state.ts'
import type { CommitteeFile } from './committeeFile.ts'
import { present } from './parts.ts'

/** The committee with its units, branches and seats; members come before observers. */
export const communityChanges = (file: CommitteeFile, issuePrefix: string): readonly Change[] => {
  const { community, rules } = file
  const { subdistrict, district } = community
  return [
    put('committee', {
      id: community.id,
      name: file.committeeName,
      communityName: community.name,
      communityFullName: community.fullName,
      meetingName: file.meetingName,
      minutesMark: file.minutesMark,
      docPrefix: file.docPrefix,
      issuePrefix,
      settings: rules satisfies Settings,
      ...present({ subdistrictName: subdistrict?.name, districtName: district?.name }),
    }),
    ...file.memberUnits.map(({ resources, ...unit }, n) =>
      put('unit', { ...unit, order: n + 1, ...present({ resources }) }),
    ),
    ...file.branches.map(({ secretaryId, ...branch }) =>
      put('branch', { ...branch, ...present({ secretaryId }) }),
    ),
    ...seats(file).map((seat, n) => put('seat', { ...seat, order: n + 1 })),
  ]
}

const seats = ({ members, observers }: CommitteeFile) => [
  ...members.map(({ id, name, seat, post, votes, unitId, termStart, termEnd }) => ({
    ...{ id, name, post, votes, kind: seat },
    ...present({ unitId, termStart, termEnd }),
  })),
  ...observers.map(({ id, name, seat, post, unitId, branchId, observerKind }) => ({
    ...{ id, name, post, votes: false, kind: seat },
    ...present({ unitId, branchId, observerKind }),
  })),
]

/** Everybody in the file, as a set of ids. */
export const peopleIn = ({ members, observers }: CommitteeFile): ReadonlySet<SeatId> =>
  new Set([...members, ...observers].map(({ id }) => id))
