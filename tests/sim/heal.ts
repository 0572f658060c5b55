import { Random } from './Random.ts'
import type { World } from './World.ts'

/** Rounds after which a press that is still unanswered will never be. */
const MOST_ROUNDS = 3_000

/** Everything works again: outages end, one server is left, everybody comes back and nothing is lost. */
export const heal = async (world: World): Promise<void> => {
  world.database.isDown = false
  world.database.failNext = undefined
  for (const page of world.pages) page.isAway = false
  await leaveOneServer(world)
  for (let round = 0; round < MOST_ROUNDS && !world.oracle.violation; round += 1)
    if (!(await sweep(world, new Random(round)))) return
  world.oracle.fail('I11', 'the meeting never comes to rest')
}

/** The one that holds the lease; else a new one takes it. */
const leaveOneServer = async (world: World): Promise<void> => {
  const { holder } = world.oracle.books
  for (const server of world.servers) if (server.isAlive && server.id !== holder) server.die()
  world.servers = world.servers.filter((s) => s.isAlive)
  await world.settle()
}

/** Everything that is under way arrives. False where nothing was. */
const sweep = async (world: World, r: Random): Promise<boolean> => {
  let moved = false
  const step = async (did: boolean) => {
    if (!did) return
    moved = true
    world.now += 50
    await world.settle()
  }
  for (const page of world.pages)
    if (!page.link) {
      world.connect(page, r)
      moved = true
    }
  await step(moved)
  for (const server of world.servers)
    for (const link of server.links) {
      const frames = link.up.splice(0)
      for (const frame of frames) server.hear(link, frame)
      moved ||= frames.length > 0
      if (!link.isOpen) link.letGo()
    }
  for (const letter of [...world.post.letters]) {
    world.post.step(letter, false)
    moved = true
  }
  await step(moved)
  if (!world.database.isIdle) {
    await world.database.run()
    await step(true)
  }
  for (const page of world.pages) {
    const frames = page.link?.down.splice(0) ?? []
    for (const frame of frames) page.take(frame)
    moved ||= frames.length > 0
    if (!page.isBehind) continue
    page.follow(true)
    moved = true
  }
  await step(moved)
  if (moved) return true
  for (const page of world.pages)
    for (const go of page.waits.splice(0)) {
      go()
      moved = true
    }
  await step(moved)
  return moved
}
