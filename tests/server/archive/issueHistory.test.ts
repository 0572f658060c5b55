import { expect, it } from 'vitest'
import { MEETING } from '../../support/builders.ts'
import { bringTo, cookieOf, ended, get, seedOther, startEnded } from './ended.ts'

const AT = '/api/issues/I1/meetings'

it('from an issue to every meeting that touched it, newest first, merged ones included', async () => {
  const h = ended()
  const meeting = h.get('meeting', MEETING)
  const item = h.get('item', 'A1')
  h.put('meeting', {
    ...meeting,
    id: 'M0',
    no: '2026年第10次',
    startAt: meeting.startAt - 1,
  } as never)
  h.put('item', { ...item, id: 'B1', meetingId: 'M0', title: '旧案', outcome: 'CARRIED_OVER' } as never) // prettier-ignore
  h.patch('item', 'B1', { issueId: 'I9' } as never)
  h.put('issue', { ...h.get('issue', 'I2'), id: 'I9', status: 'MERGED', mergedIntoId: 'I1' } as never) // prettier-ignore
  h.patch('issue', 'I1', { status: 'CLOSED', closedAt: h.now, rating: { result: 'SATISFIED', solved: 'SOLVED' } }) // prettier-ignore
  const board = await startEnded(h)
  const { json } = await get(board, AT, await cookieOf(board, 'S2'))
  expect(json.meetings).toMatchObject([
    { meetingId: MEETING, docNo: '〔2026〕11号', items: [{ id: 'A1', outcome: 'PASSED' }] },
    { meetingId: 'M0', items: [{ id: 'B1', title: '旧案', outcome: 'CARRIED_OVER' }] },
  ])
  expect(json.issue).toMatchObject({ id: 'I1', rating: { result: 'SATISFIED' } })
  expect(json.tasks).toMatchObject([{ text: '施划禁停标线', phase: 'ASSIGNED' }])
})

it('[M46] what came of it is told to readers of the minutes alone; other committees tell nothing', async () => {
  const h = ended()
  const board = await startEnded(h)
  await seedOther(board, h, 'C2')
  const seen = async (id: string) => (await get(board, AT, await cookieOf(board, id))).json
  for (const id of ['S5', 'O2']) {
    const { meetings } = await seen(id)
    expect(meetings).toMatchObject([{ meetingId: MEETING, no: '2026年第11次' }])
    expect(meetings[0]).not.toHaveProperty('docNo')
    expect(meetings[0].items[0]).not.toHaveProperty('outcome')
  }
  await bringTo(board, h, 'SIGNED')
  expect((await seen('S5')).meetings[0].items[0].outcome).toBe('PASSED')
  expect((await seen('O2')).meetings[0].items[0]).not.toHaveProperty('outcome')
  const elsewhere = await cookieOf(board, 'S2', 'C2')
  const { json } = await get(board, AT, elsewhere)
  expect(json.issue.id).toBe('I1')
  expect((await get(board, '/api/issues/none/meetings', elsewhere)).status).toBe(404)
  expect((await get(board, AT, '')).status).toBe(404)
})
