import type { Change, Kind, Records } from '../state.ts'

// What everybody in the room may see, and so what the shared document may hold: a Yjs document has
// no rights per field and keeps its history. If one person must not see it, it is not in here.
// Running tallies are not records at all: they are counted at closing [V17].

/** One entry of the board document: a record's public face. */
export interface BoardEntry {
  readonly kind: Kind
  readonly id: string
  readonly value: object
}

type Publisher = { readonly [K in Kind]?: (record: Records[K]) => object }

const whole = (record: object): object => record

export const PUBLISHED = {
  committee: whole,
  unit: whole,
  branch: whole,
  seat: whole,
  guest: whole,
  issue: whole,
  meeting: whole,
  item: whole,
  attendance: whole,
  motion: whole,
  recusal: whole,
  task: whole,
  escalation: whole,
  speech: whole,
  siteVisit: whole,
  // [V16] The words are shown to the meeting; the choice stays in the record: the item may yet be
  // voted on in secret, and nobody's name may stand beside a choice there.
  opinion: ({ choice: _, ...shown }: Records['opinion']) => shown,
  // [P8] How far the minutes are; their text is for those who may read them, and comes over HTTP.
  minutes: ({ document: _, text: __, correction: ___, ...shown }: Records['minutes']) => shown,
  // [M45] The check code stands on every screen.
  seal: ({ publicKey: _, signature: __, ...shown }: Records['seal']) => shown,
  // [V18] Who has a ballot paper is public; the signature on it is the voter's.
  turnout: ({ blindSignature: _, blindedHash: __, ...shown }: Records['turnout']) => shown,
} satisfies Publisher

/** Kinds that the board holds. Ballots, their keys, the minutes' text and answers to it are not among them. */
export type BoardKind = keyof typeof PUBLISHED
export const isPublished = (kind: Kind): kind is BoardKind => Object.hasOwn(PUBLISHED, kind)

/** The board's share of some changes. */
export const publish = (changes: readonly Change[]): readonly BoardEntry[] =>
  changes.flatMap(({ kind, record }) =>
    isPublished(kind)
      ? [{ kind, id: record.id, value: (PUBLISHED[kind] as (r: object) => object)(record) }]
      : [],
  )
