import type { Minutes } from '../../domain/minutes/Minutes.ts'
import type { Occasion } from '../../domain/minutes/Seal.ts'
import type { Change, Kind, Records, State } from '../../domain/state.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import type { SealedContent } from './SealedContent.ts'
import { FORMAT, recordHash } from './SealedContent.ts'

/** Kinds of which a meeting's own records are sealed. Secret ballots are sealed by the motion's urnHash. */
const OF_MEETING = [
  'item',
  'attendance',
  'opinion',
  'speech',
  'motion',
  'recusal',
  'ballot',
  'task',
  'escalation',
  'minutes',
  'minutesAnswer',
] as const satisfies readonly Kind[]
/** Kinds that the minutes name people and units by. */
const WHOLE = ['committee', 'unit', 'branch', 'seat'] as const satisfies readonly Kind[]

/** What a seal put on a version of the minutes now would seal. */
export const sealedContentOf = (o: {
  readonly committeeId: string
  readonly state: State
  readonly head: string
  readonly minutes: Minutes
  readonly occasion: Occasion
}): SealedContent => {
  const { state, minutes } = o
  const records = recordsOf(state, minutes.meetingId)
  return {
    format: FORMAT,
    committeeId: o.committeeId,
    meetingId: minutes.meetingId,
    minutesId: minutes.id,
    version: minutes.version,
    occasion: o.occasion,
    docNo: minutes.docNo,
    seq: state.revision,
    head: o.head,
    manifest: Object.entries(records).flatMap(([kind, list]) =>
      list.map((record) => ({ kind: kind as Kind, id: record.id, hash: recordHash(record) })),
    ),
    records,
  }
}

const recordsOf = (state: State, meetingId: string): SealedContent['records'] => {
  const meeting = [...state.meeting.values()].filter((m) => m.id === meetingId)
  const own = <K extends (typeof OF_MEETING)[number]>(kind: K): readonly Records[K][] =>
    ([...state[kind].values()] as Records[K][]).filter((r) => r.meetingId === meetingId)
  const issueIds = new Set<string>(own('item').flatMap((i) => i.issueId ?? []))
  const secret = new Set<string>(
    own('motion')
      .filter(isSecret)
      .map((m) => m.id),
  )
  const all: readonly Change[] = [
    ...WHOLE.flatMap((kind) => [...state[kind].values()].map((r) => change(kind, r))),
    ...meeting.map((r) => change('meeting', r)),
    ...[...state.issue.values()].filter((i) => issueIds.has(i.id)).map((r) => change('issue', r)),
    ...OF_MEETING.flatMap((kind) => own(kind).map((r) => change(kind, r))),
  ].filter(
    ({ kind, record }) => kind !== 'ballot' || !secret.has((record as Records['ballot']).motionId),
  )
  const records: Record<string, object[]> = {}
  for (const { kind, record } of all.toSorted(byKindAndId)) (records[kind] ??= []).push(record)
  return records as SealedContent['records']
}

const change = (kind: Kind, record: object): Change => ({ kind, record }) as Change
const byKindAndId = (a: Change, b: Change): number => {
  const [x, y] = [`${a.kind} ${a.record.id}`, `${b.kind} ${b.record.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}
