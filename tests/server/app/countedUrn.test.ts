import { expect, it } from 'vitest'
import { createUrn } from '../../../server/rooms/urn.ts'
import { session } from '../../support/builders.ts'
import { startBoard } from '../../support/startBoard.ts'

it('[V18] the urn is opened to members, and to nobody before the vote is closed', async () => {
  const h = session({ members: 5, urn: createUrn(Buffer.alloc(32, 7)) })
  h.start('A1')
  const motionId = h.propose('S2', 'A1', { method: 'SECRET_BALLOT' })
  h.openVote(motionId)
  const board = await startBoard({ state: h.state })
  const chair = await board.member('S1')
  const urn = (headers: Record<string, string>) =>
    fetch(`${board.origin()}/api/motions/${motionId}/urn`, { headers })
  const { cookie } = chair
  expect((await urn({ cookie })).status).toBe(404)
  expect((await chair.press('closeVote', { motionId })).ok).toBe(true)
  expect((await urn({})).status).toBe(404)
  const open = await urn({ cookie })
  expect(open.status).toBe(200)
  expect(await open.json()).toMatchObject({ ballots: [] })
})
