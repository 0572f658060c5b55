import { Prisma } from '../../prisma/generated/client.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Term } from '../search/queryOf.ts'
import { tokensOf } from '../search/queryOf.ts'
import type { Facts, SearchEntry } from '../search/SearchEntry.ts'
import type { Window } from '../search/windows.ts'

/** What to look for, and what the one who looks may find. */
export interface Wanted {
  /** Tokens that an entry must have: the committee or area, and the filters. */
  readonly must: readonly string[]
  /** Tokens of which it must have one: as what he reads. */
  readonly reads: readonly string[]
  readonly terms: readonly Term[]
  /** Of issues he knows the titles alone: words in what they say find nothing. */
  readonly titlesOnly?: boolean
  readonly windows: readonly Window[]
  readonly offset: number
  readonly limit: number
}

export type Found = Pick<SearchEntry, 'id' | 'title' | 'body' | 'meetingId'> & {
  readonly committeeId: string
  readonly at: number
  readonly facts: Facts
}

const TIME_LIMIT = 4_000

export type SearchEntries = ReturnType<typeof searchEntries>

/** The index of the archive. */
export const searchEntries = (prisma: PrismaClient) => ({
  /** Newest first; one more than `limit` where there are more. Undefined where it took too long. */
  find: (wanted: Wanted): Promise<readonly Found[] | undefined> =>
    look(prisma, wanted).catch((error: unknown) => {
      if (isOutOfTime(error)) return undefined
      throw error
    }),
})

const look = (prisma: PrismaClient, wanted: Wanted): Promise<readonly Found[]> =>
  prisma.$transaction(async (tx) => {
    // Whatever the statistics say: the index is the way, and the archive is never read as a whole.
    await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true),
        set_config('work_mem', '32MB', true), set_config('statement_timeout', ${`${TIME_LIMIT}`}, true)`
    let rows: Row[] = []
    for (const window of wanted.windows) {
      rows = await tx.$queryRaw<Row[]>(query(wanted, window))
      if (rows.length > wanted.limit) break
    }
    return rows.map(({ at, meetingId, ...row }) => ({
      ...row,
      at: at.getTime(),
      ...(meetingId === null ? {} : { meetingId }),
    }))
  })

/** PostgreSQL's word for `statement_timeout`, or Prisma's for a transaction that lasted too long. */
const isOutOfTime = (error: unknown): boolean =>
  /57014|P2028/u.test(JSON.stringify(error, Object.getOwnPropertyNames(error)))

interface Row extends Omit<Found, 'at' | 'meetingId'> {
  readonly at: Date
  readonly meetingId: string | null
}

/** One statement on one index. Words are parameters, and no pattern is made of them: nothing to escape. */
export const query = (
  { must, reads, terms, titlesOnly, offset, limit }: Wanted,
  window: Window,
): Prisma.Sql => {
  const all = [...must, ...tokensOf(terms), ...(reads.length === 1 ? reads : [])]
  const conditions = [
    Prisma.sql`tokens @> ${all}::text[]`,
    ...(reads.length === 1 ? [] : [Prisma.sql`tokens && ${[...reads]}::text[]`]),
    ...(window ? [Prisma.sql`tokens && ${[...window]}::text[]`] : []),
    ...terms.map((term) => stands(term, titlesOnly ?? false)),
  ]
  return Prisma.sql`
    SELECT "committeeId", id, at, title, body, "meetingId", facts FROM "SearchEntry"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY at DESC, "committeeId", id OFFSET ${offset} LIMIT ${limit + 1}`
}

/** Pairs may be there without the word: its characters have to stand one after the other. */
const stands = ({ text, spelled }: Term, titlesOnly: boolean): Prisma.Sql => {
  const body = titlesOnly ? Prisma.sql`kind <> 'ISSUE' AND` : Prisma.empty
  const places = [
    Prisma.sql`strpos(lower(title COLLATE "C"), ${text}) > 0`,
    Prisma.sql`(${body} strpos(lower(body COLLATE "C"), ${text}) > 0)`,
    ...(spelled ? [Prisma.sql`strpos(initials, ${text}) > 0`] : []),
  ]
  return Prisma.sql`(${Prisma.join(places, ' OR ')})`
}
