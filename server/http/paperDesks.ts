import type { SeatId } from '../../domain/ids.ts'
import type { Minutes } from '../../domain/minutes/Minutes.ts'
import { readsAs } from '../../domain/minutes/reading.ts'
import { partsOf } from '../../domain/time.ts'
import { segmentOf } from '../../domain/urlSegment.ts'
import { tierInWords } from '../auth/area.ts'
import type { AreaViewer, CommitteeViewer, Viewer } from '../auth/viewer.ts'
import { html } from '../pages/html.ts'
import { areaMeetingList, meetingList } from '../pages/paper/meetingList.ts'
import { minutesSheet } from '../pages/paper/minutesSheet.ts'
import type { Scope } from '../search/scopeOf.ts'
import type { SearchResult } from '../search/search.ts'
import type { Archive } from '../store/archive.ts'
import type { AreaReading } from '../store/areaReading.ts'
import type { Areas } from '../store/areas.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { SeatOf } from '../store/seats.ts'
import { meetingFileFor } from './meetingFileFor.ts'
import type { MeetingRecord } from './MeetingRecord.ts'
import type { PaperDesk } from './paperRouter.ts'

interface Parts {
  readonly archive: Archive
  readonly records: MeetingRecords
  readonly areas: Areas
  readonly reading: AreaReading
  readonly seatOf: SeatOf
  readonly scopeOf: (viewer: Viewer) => Promise<Scope | undefined>
  readonly now: () => number
}
type SeatViewer = Extract<CommitteeViewer, { kind: 'seat' }>

/** The desk of whoever may read the archive; nobody else has one. */
export const paperDesks =
  (o: Parts) =>
  async (viewer: Viewer): Promise<PaperDesk | undefined> => {
    const scope = await o.scopeOf(viewer)
    if (!scope) return undefined
    if (viewer.kind === 'seat') return memberDesk(o, viewer, scope)
    return viewer.kind === 'area' ? areaDesk(o, viewer, scope) : undefined
  }

const YEARS = 15
const yearsUpTo = (now: number): readonly number[] =>
  Array.from({ length: YEARS }, (_, n) => partsOf(now).year - n)

const anchorOf = ({ facts }: SearchResult): string => {
  const itemId = facts.kind === 'ISSUE' ? undefined : facts.itemId
  return itemId === undefined ? '' : `#item-${encodeURIComponent(itemId)}`
}

const memberDesk = async (
  o: Parts,
  { committeeId, seatId }: SeatViewer,
  scope: Scope,
): Promise<PaperDesk | undefined> => {
  const seat = await o.seatOf(committeeId, seatId)
  if (!seat) return undefined
  const people = await o.records.peopleOf(committeeId)
  return {
    name: people.committee?.name ?? '',
    scope,
    choices: {
      kinds: scope.kinds,
      years: yearsUpTo(o.now()),
      units: people.unit.map(({ id, shortName: name }) => ({ id, name })),
      owners: people.seat
        .filter((s) => s.votes)
        .map(({ id, name, post }) => ({ id, name: `${name} · ${post}` })),
    },
    list: async () => meetingList(await o.archive.list(committeeId, readsAs(seat))),
    // An issue has no paper of its own; a task is told of in its item's section.
    hrefOf: (result) =>
      result.meetingId === undefined
        ? undefined
        : `/paper/${segmentOf(result.meetingId)}${anchorOf(result)}`,
    nameOf: () => undefined,
    async open([meetingId = '', ...rest], version) {
      const records =
        rest.length > 0 ? undefined : await o.records.recordsOf(committeeId, meetingId)
      const file = records && meetingFileFor(records, seatId as SeatId)
      if (!records || !file || !('minutes' in file)) return undefined
      return sheetOf(file.minutes, `/paper/${segmentOf(meetingId)}`, version, records)
    },
  }
}

const areaDesk = async (o: Parts, viewer: AreaViewer, scope: Scope): Promise<PaperDesk> => {
  const committees = await o.areas.committees(viewer)
  const names = new Map(committees.map((c) => [c.id, c.communityName]))
  return {
    name: tierInWords(viewer),
    scope,
    choices: {
      kinds: scope.kinds,
      years: yearsUpTo(o.now()),
      committees: committees.map((c) => ({ id: c.id, name: c.communityName })),
    },
    list: async () =>
      html`<ol class="results">
        ${committees.map(
          (c) =>
            html`<li>
              <h3><a href="/paper/in/${segmentOf(c.id)}">${c.name}</a></h3>
              <p class="facts">${c.subdistrictName}</p>
            </li>`,
        )}
      </ol>`,
    hrefOf: (result) =>
      result.meetingId === undefined
        ? undefined
        : `/paper/in/${segmentOf(result.committeeId)}/${segmentOf(result.meetingId)}${anchorOf(result)}`,
    nameOf: (result) => names.get(result.committeeId),
    async open([committeeId = '', meetingId], version) {
      const name = names.get(committeeId)
      if (name === undefined) return undefined
      if (meetingId === undefined)
        return {
          title: name,
          body: html`<h1>${name}</h1>
            ${areaMeetingList(committeeId, await o.reading.meetings(committeeId))}`,
        }
      const read = await o.reading.minutes(committeeId, meetingId)
      const at = `/paper/in/${segmentOf(committeeId)}`
      const sheet = read && sheetOf(read.versions, `${at}/${segmentOf(meetingId)}`, version)
      return sheet && { ...sheet, up: { href: at, text: name } }
    },
  }
}

/** The wanted version, else the newest of those that may be read. */
const sheetOf = (
  minutes: readonly Minutes[],
  at: string,
  wanted: number | undefined,
  records?: MeetingRecord['records'],
) => {
  const versions = minutes.toSorted((a, b) => a.version - b.version)
  const shown = wanted === undefined ? versions.at(-1) : versions.find((m) => m.version === wanted)
  if (!shown) return undefined
  const seal = records?.seal
    .filter((s) => s.minutesId === shown.id && s.occasion === 'ISSUED')
    .at(-1)
  return {
    title: `${shown.title}${shown.docNo}`,
    body: minutesSheet({
      minutes: shown,
      versions: versions.map(({ version }) => ({ version, href: `${at}?version=${version}` })),
      ...(records
        ? { tasksOf: ({ itemId }) => records.task.filter((t) => t.itemId === itemId) }
        : {}),
      ...(seal ? { code: seal.code } : {}),
    }),
  }
}
