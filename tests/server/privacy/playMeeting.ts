import { onTestFinished } from 'vitest'
import { readScenario } from '../../../server/demo/readScenario.ts'
import { createLog } from '../../../server/log.ts'
import { Cast } from '../../../server/rehearse/Cast.ts'
import { Evidence } from '../../../server/rehearse/Evidence.ts'
import { Names } from '../../../server/rehearse/Names.ts'
import { openStage } from '../../../server/rehearse/openStage.ts'
import { play } from '../../../server/rehearse/play.ts'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { connect } from '../../../server/store/prisma.ts'
import type { AppRoute } from '../../attacks/support/routesOf.ts'
import { routesOf } from '../../attacks/support/routesOf.ts'
import { createDatabase } from '../../support/postgres.ts'
import { writeNotes } from './writeNotes.ts'

const DIR = new URL('../../scenarios/sample-meeting', import.meta.url).pathname
export const NOTES = '大家议一议：先划线，后劝离，月底复查'

/**
 * The sample meeting from the first check-in to the minutes, with everything that anybody receives and
 * every line that is logged. Each resident's contact is read once by the secretary on the way.
 */
export const playMeeting = async () => {
  const scenario = readScenario(DIR)
  const database = await createDatabase()
  const logged: string[] = []
  const log = createLog('trace', { write: (line: string) => void logged.push(line) })
  const at = { host: '127.0.0.1', port: 0 }
  const [stage, routes] = await routesOf(() =>
    openStage({ scenario, databaseUrl: database.url, log, ...at }),
  )
  const evidence = new Evidence()
  const { committeeId } = scenario
  const cast = new Cast(stage, committeeId, evidence)
  onTestFinished(async () => {
    cast.leave()
    await stage.close()
    await database.drop()
  })
  const { auth } = stage.app
  const secrets: string[] = []
  const cookieFor = async (holder: object): Promise<string> => {
    const order = { holder: { committeeId, ...holder }, name: 'x', createdBy: 'test' }
    const { token } = await auth.issueLink(order as never)
    const cookie = await signIn(stage.origin, token)
    secrets.push(token, cookie.split('=')[1] ?? '')
    return cookie
  }

  await play({ scenario, cast, clock: stage.clock, names: new Names() })
  const seats = scenario.changes.flatMap((c) => (c.kind === 'seat' ? [c.record] : []))
  const people: [who: string, cookie: string | undefined][] = [
    ['nobody', undefined],
    ['screen', await cookieFor({ screen: true })],
    ['admin', await adminCookie(stage.origin, await auth.setupToken())],
  ]
  for (const kind of new Set(seats.map((s) => `${s.kind} ${s.observerKind ?? ''}`))) {
    const seat = seats.find((s) => `${s.kind} ${s.observerKind ?? ''}` === kind)
    people.push([kind, await cookieFor({ seatId: seat?.id })])
  }
  const secretary = people.find(([kind]) => kind.startsWith('SECRETARY'))?.[1] ?? ''
  const subject = { kind: 'issue' as const, id: scenario.contacts[0]?.issueId ?? '' }
  await writeNotes({ origin: stage.origin, cookie: secretary, committeeId, subject, text: NOTES })
  return {
    ...{ scenario, origin: stage.origin, routes: routes as readonly AppRoute[], people, secretary },
    ...{ evidence, secrets, seats },
    logged: () => logged.join(''),
    /** Every row of every table, as text. */
    async tables(): Promise<string> {
      const prisma = connect(database.url)
      const names = await prisma.$queryRaw<{ name: string }[]>`
        SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
      const rows: unknown[] = []
      for (const { name } of names)
        rows.push(await prisma.$queryRawUnsafe(`SELECT row_to_json(t)::text AS r FROM "${name}" t`))
      await prisma.$disconnect()
      return JSON.stringify(rows)
    },
  }
}

const adminCookie = async (origin: string, token: string | undefined): Promise<string> => {
  const form = { token, username: 'admin', password: '一个相当长的密码句子', name: '管理' }
  const response = await fetch(`${origin}/api/setup`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(form),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
