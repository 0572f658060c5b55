import { parseArgs } from 'node:util'
import { partsOf } from '../../domain/time.ts'
import type { Seat } from '../../domain/people/Seat.ts'
import { wallClock } from '../../server/clock.ts'
import { scopeOf } from '../../server/search/scopeOf.ts'
import { search } from '../../server/search/search.ts'
import type { SearchForm } from '../../server/search/SearchForm.ts'
import { connect } from '../../server/store/prisma.ts'
import { searchEntries } from '../../server/store/searchEntries.ts'
import { seatOf } from '../../server/store/seats.ts'
import { Random } from '../../tests/sim/Random.ts'
import { openBenchDatabase } from '../generate/openBenchDatabase.ts'
import { someQuery } from './queries.ts'

// npm run bench:search -- --data data/bench: how long searches take in the generated archive, for a seat
// of one committee, for a subdistrict and for the district of all of them.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/bench' },
    queries: { type: 'string', default: '500' },
    slow: { type: 'boolean', default: false },
  },
})
const database = await openBenchDatabase(values.data)
const prisma = connect(database.url)
try {
  const entries = searchEntries(prisma)
  const scope = scopeOf(seatOf(prisma) as (c: string, s: string) => Promise<Seat | undefined>)
  const session = { sessionId: '', userId: '' }
  const committee = await prisma.committee.findFirstOrThrow({ orderBy: { committeeId: 'asc' } })
  const { committeeId, districtName, subdistrictName } = committee
  const area = `${encodeURIComponent(districtName ?? '')}/${encodeURIComponent(subdistrictName ?? '')}`
  const viewers = {
    'one committee, secretary': { kind: 'seat', committeeId, seatId: 'S2', ...session },
    'one committee, member': { kind: 'seat', committeeId, seatId: 'S9', ...session },
    subdistrict: { kind: 'area', tier: 'SUBDISTRICT', area, ...session },
    district: { kind: 'area', tier: 'DISTRICT', area: districtName ?? '', ...session },
  } as const
  const now = wallClock.now()
  for (const [name, viewer] of Object.entries(viewers)) {
    const random = new Random(7)
    const allowed = await scope(viewer)
    if (!allowed) throw new Error(`${name} finds nothing`)
    const took: { ms: number; form: object; found: number }[] = []
    for (let n = 0; n < Number(values.queries); n += 1) {
      const typed = someQuery(random, partsOf(now).year)
      const form: SearchForm = { q: '', page: 1, ...typed }
      const began = performance.now()
      const page = await search(entries, allowed, form, now)
      if (!page) throw new Error(`too long: ${JSON.stringify(typed)}`)
      took.push({
        ms: performance.now() - began,
        form: typed,
        found: page.results.length + (page.more ? 1 : 0),
      })
    }
    took.sort((a, b) => a.ms - b.ms)
    const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))]?.ms.toFixed(1) // prettier-ignore
    const empty = took.filter((t) => t.found === 0).length
    console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms; ${empty} of ${took.length} found nothing`) // prettier-ignore
    if (values.slow) for (const t of took.slice(-12)) console.log(' ', t.ms.toFixed(0), t.found, JSON.stringify(t.form)) // prettier-ignore
  }
} finally {
  await prisma.$disconnect()
  await database.stop()
}
