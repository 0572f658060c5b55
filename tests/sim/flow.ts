import { Random } from './Random.ts'
import type { World } from './World.ts'

const KINDS = { up: 8, down: 8, database: 12, board: 7, post: 3, wait: 3, connect: 4 } as const

/** Frames, transactions and boards move on by some steps, in an order that the number decides. */
export const flow = async (world: World, n: number, steps?: number): Promise<void> => {
  const r = new Random(n)
  const most = steps ?? r.between(5, 60)
  for (let step = 0; step < most && !world.oracle.violation; step += 1) {
    if (!(await move(world, r))) continue
    world.now += r.int(40)
    await world.settle()
  }
}

/** One step of one of the queues. False where there was none. */
const move = async (world: World, r: Random): Promise<boolean> => {
  switch (r.weighted(KINDS)) {
    case 'up':
      return up(world, r)
    case 'down':
      return down(world, r)
    case 'board': {
      const behind = world.pages.filter((p) => p.isBehind)
      // Boards are quick: mostly several pages hear of it in the same moment.
      for (let k = r.between(1, 6); k > 0 && behind.length > 0; k -= 1) {
        const page = r.pick(behind)
        if (!page.isSlow || r.chance(0.3)) page.follow(r.chance(0.8))
      }
      return behind.length > 0
    }
    case 'database':
      if (world.database.isIdle) return false
      await world.database.step(r)
      return true
    case 'post': {
      const letter = r.some(world.post.letters)
      if (letter) world.post.step(letter, r.chance(0.06))
      return letter !== undefined
    }
    case 'wait': {
      const page = r.some(world.pages.filter((p) => p.waits.length > 0))
      page?.waits.shift()?.()
      return page !== undefined
    }
    case 'connect': {
      const page = r.some(world.pages.filter((p) => !p.link && !p.isAway))
      if (page) world.connect(page, r)
      return page !== undefined
    }
  }
}

/** Frames that arrive in the same moment gather in one batch. */
const up = (world: World, r: Random): boolean => {
  const links = world.servers.flatMap((s) => [...s.links].filter((l) => l.up.length > 0))
  if (links.length === 0) return false
  for (let k = r.chance(0.5) ? r.between(2, 8) : 1; k > 0; k -= 1) {
    const link = r.pick(links)
    if (link.page.isSlow && r.chance(0.6)) continue
    const frame = link.up.shift()
    if (frame) link.server.hear(link, frame)
    if (!link.isOpen && link.up.length === 0) link.letGo()
  }
  return true
}

const down = (world: World, r: Random): boolean => {
  const links = world.servers.flatMap((s) => [...s.links].filter((l) => l.down.length > 0))
  if (links.length === 0) return false
  for (let k = r.between(1, 4); k > 0; k -= 1) {
    const link = r.pick(links)
    if (link.page.isSlow && r.chance(0.6)) continue
    const frame = link.down.shift()
    if (frame && link.isOpen) link.page.take(frame)
  }
  return true
}
