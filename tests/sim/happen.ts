import { isSecret } from '../../domain/vote/Motion.ts'
import type { VotingMotion } from '../../domain/vote/Motion.ts'
import { paperId } from '../../client/live/Paper.ts'
import { MEETING, seats } from '../support/builders.ts'
import type { Event } from './Event.ts'
import { flow } from './flow.ts'
import type { Page } from './Page.ts'
import { choiceOf } from './people/voteWish.ts'
import { wishOf } from './people/wishOf.ts'
import { Random } from './Random.ts'
import type { World } from './World.ts'

/** One event takes place; where it has no object, nothing does. */
export const happen = async (world: World, { name, n }: Event): Promise<void> => {
  const r = new Random(n)
  world.oracle.count(name)
  const linked = world.pages.filter((p) => p.link)
  const page = r.some(linked)
  switch (name) {
    case 'press':
      pressOne(world, r.chance(0.35) ? chairsPage(world, r) : r.pick(world.pages), r)
      break
    case 'round':
      for (const one of world.pages) if (r.chance(0.75)) pressOne(world, one, r)
      await world.settle()
      await flow(world, n, world.pages.length * r.between(1, 7))
      for (let more = r.between(1, 3); more > 0; more -= 1) {
        pressOne(world, chairsPage(world, r), r)
        await world.settle()
        await flow(world, n + r.int(9_999), world.pages.length * r.between(1, 3))
      }
      break
    case 'flow':
      return flow(world, n)
    case 'pass':
      world.now += r.chance(0.8) ? r.between(1, 40_000) : r.between(60_000, 1_200_000)
      break
    case 'roster':
      roster(world, r)
      break
    case 'guest':
      if (world.pages.filter((p) => p.viewer.kind === 'guest').length < 2) world.guest()
      break
    case 'drop':
      page?.link?.break()
      break
    case 'halfOpen':
      page?.link?.break(true)
      break
    case 'away':
      if (!page) break
      page.isAway = true
      page.link?.break(r.chance(0.5))
      break
    case 'back': {
      const away = r.some(world.pages.filter((p) => p.isAway))
      if (away) away.isAway = false
      break
    }
    case 'reload':
      ;(page ?? r.pick(world.pages)).reload()
      break
    case 'impatient':
      r.some(world.pages.filter((p) => p.isWaiting))?.impatient()
      break
    case 'repeat': {
      const frame = page?.link?.up[0]
      if (frame) page.link?.up.push(frame)
      break
    }
    case 'replay':
      replay(world, linked, r)
      break
    case 'clock':
      r.pick(world.pages).device.skew += r.chance(0.85)
        ? r.between(-HOUR, HOUR)
        : r.between(-3, 3) * DAY
      break
    case 'crash':
      r.some(world.servers.filter((s) => s.isAlive))?.die()
      break
    case 'another':
      if (world.servers.filter((s) => s.isAlive).length < 3) world.startServer()
      break
    case 'fewer': {
      const alive = world.servers.filter((s) => s.isAlive)
      if (alive.length > 1) r.pick(alive).die()
      break
    }
    case 'failBefore':
      world.database.failNext = 'before'
      break
    case 'failAfter':
      world.database.failNext = 'after'
      break
    case 'outage':
      world.database.isDown = true
      break
    case 'restored':
      world.database.isDown = false
  }
  await world.settle()
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Meetings go on because the chair goes on. */
const chairsPage = (world: World, r: Random): Page => {
  const chairId = world.oracle.books.get<{ chairId: string }>('meeting', MEETING)?.chairId
  return r.some(world.pages.filter((p) => p.owner === chairId)) ?? r.pick(world.pages)
}

/** A page presses what its owner likes to press, if anything. */
export const pressOne = (world: World, page: Page, r: Random): void => {
  if (page.viewer.kind === 'guest') return
  const paperOf = (m: VotingMotion) =>
    page.secret.papers.get().get(paperId(page.owner, m.id, m.round))
  const wish = wishOf({
    state: page.state,
    seatId: page.viewer.kind === 'seat' ? page.viewer.seatId : undefined,
    hasPaper(motion) {
      const paper = paperOf(motion)
      return isSecret(motion) && paper?.signature !== undefined && !paper.choice && !paper.end
    },
    secretChoice: (m) => choiceOf(new Random(hash(`${world.plan.seed} ${world.personOf(page)} ${m.id} ${m.round}`))), // prettier-ignore
    now: world.now,
    r,
  })
  if (wish) page.press(wish)
}

const hash = (text: string): number => {
  let h = 2_166_136_261
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16_777_619)
  return h >>> 0
}

/** A captured frame comes again, over anybody's connection; nobody's page waits for its answer. */
const replay = (world: World, linked: readonly Page[], r: Random): void => {
  const past = r.some(world.captured.slice(-40))
  const sender = r.chance(0.5) ? past?.page : r.some(linked)
  if (!past || !sender?.link) return
  const { again: _, ...press } = past.frame.press
  sender.link.up.push({ ack: -1, press })
}

/** The office changes the list: somebody loses the vote or gets it, in the middle of whatever. */
const roster = (world: World, r: Random): void => {
  const id = r.chance(0.7) ? r.pick(seats(world.plan.members)) : `N${r.between(1, 3)}`
  const kind = r.pick(['PART_TIME', 'FULL_TIME', 'OBSERVER'])
  const seat = {
    id,
    name: `新${id}`,
    kind,
    post: '委员',
    votes: kind !== 'OBSERVER' && r.chance(0.6),
  }
  const press = { name: 'putRoster' as const, input: { units: [], branches: [], seats: [seat] } }
  const key = world.newKey()
  world.oracle.arrived({ ...press, key }, 'admin:office')
  void world.server(r).submit({ ...press, actor: { kind: 'admin', userId: 'office' }, key })
}
