import { expect, onTestFinished, test } from 'vitest'
import { installPeers } from '../../bench/peers/install.ts'
import type { Peer } from '../../bench/clients/Peer.ts'
import { startPeer } from '../../bench/peers/startPeer.ts'
import { productPeer } from '../../bench/product/productPeer.ts'
import { startProduct } from '../../bench/product/startProduct.ts'
import { notes, type NotesWork } from '../../bench/scenarios/notes.ts'

// A small dose of `npm run bench -- --peers`. Machines differ, so only ratios of the same run count, and of
// CPU time rather than of waiting; ours stores, checks and scans, theirs does nothing of the kind.
const MEMBERS = 300
const WORK: NotesWork = {
  name: 'dose',
  rooms: 1,
  members: MEMBERS,
  writesPerSecond: MEMBERS,
  seconds: 4,
}

/** The second time: what is compiled at the first use is no delivery's cost. */
const measured = async (peer: Peer, again: Peer = peer) => {
  await notes(peer, { ...WORK, seconds: 2 })
  return notes(again, WORK)
}

const isInstallable = (): boolean => {
  try {
    installPeers()
    return true
  } catch {
    return false
  }
}

test('[G3] a busy room costs less than where nothing is stored, checked or scanned', async (context) => {
  if (!isInstallable()) return context.skip('the peer cannot be installed here')
  const product = await startProduct()
  onTestFinished(() => product.stop())
  const order = { name: 'dose', committees: 1, seats: MEMBERS, issues: 3 }
  const ours = await measured(productPeer(product, await product.begin(order), MEMBERS))
  const peer = await startPeer('y-websocket-server')
  onTestFinished(() => peer.stop())
  // Theirs lets clients choose their ids: the same ones would write nothing new in the same room.
  const theirs = await measured(peer, { ...peer, door: (_, member) => peer.door(1, member) })
  const cost = ({ figures }: typeof ours) => figures['cpuMicrosPerDelivery'] ?? NaN
  console.info(
    `µs of CPU for each delivery: ours ${cost(ours)}, @y/websocket-server ${cost(theirs)}`,
  )
  expect([ours.figures['lost'], theirs.figures['lost']]).toEqual([0, 0])
  expect(cost(ours) / cost(theirs)).toBeLessThan(0.8)
}, 90_000)
