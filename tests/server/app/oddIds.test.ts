import { expect, it } from 'vitest'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { MEETING, session } from '../../support/builders.ts'
import { startBoard } from '../../support/startBoard.ts'

it('[P9] a meeting is found over HTTP whatever its id is, also two dots', async () => {
  const h = session()
  const odd = ['.', '..', '~', '~.', '%2e', 'a/b', '第十一次 #1?']
  for (const id of odd) h.put('meeting', { ...h.get('meeting', MEETING), id } as never)
  const board = await startBoard({ state: h.state })
  const { cookie } = await board.member('S1')
  const get = (path: string) => fetch(board.origin() + path, { headers: { cookie } })
  for (const id of odd) {
    const response = await get(`/api/meetings/${segmentOf(id)}/record`)
    const record = (await response.json()) as { records: { meeting: { id: string }[] } }
    expect(
      record.records?.meeting.map((m) => m.id),
      id,
    ).toEqual([id])
  }
  // A tilde opens no second way to other addresses.
  expect((await get('/api/~meetings')).status).toBe(404)
  expect((await get('/api/meetings/~M1/record')).status).toBe(404)
})
