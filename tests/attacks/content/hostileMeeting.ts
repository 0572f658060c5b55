import type { Hall } from '../../support/Hall.ts'
import { MEETING, session } from '../../support/builders.ts'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

/** Takes the place of every text that people write: names, titles, notes, motions, tasks, reasons. */
export type Words = (what: string) => string

/** A meeting that is over, its minutes signed, in which everybody wrote the same kind of thing. */
export const hostileMeeting = (words: Words): Hall => {
  const h = session({ members: 6 })
  const w = words
  h.patch('committee', COMMITTEE, {
    ...{ name: w('大党委'), communityName: w('社区'), communityFullName: w('街道社区') },
    ...{ meetingName: w('联席会议'), minutesMark: w('纪要'), docPrefix: w('文号') },
    ...{ subdistrictName: w('街道'), districtName: w('区') },
  })
  for (const [id] of h.state.unit)
    h.patch('unit', id, { name: w('单位'), shortName: w('简称'), resources: [w('资源')] })
  for (const [id, seat] of h.state.seat)
    h.patch('seat', id, { name: w(`姓名${seat.order}`), post: w('职务') })
  for (const [id] of h.state.branch) h.patch('branch', id, { name: w('支部'), area: w('范围') })
  for (const [id] of h.state.issue)
    h.patch('issue', id, {
      ...{ no: w('编号'), title: w('问题'), description: w('情况'), location: w('地点') },
      ...{ reporter: { kind: 'RESIDENT', alias: w('居民') }, tags: [w('标签')] },
      ...{ triageNote: w('研判'), rejectReason: w('答复') },
    })
  for (const id of ['A1', 'A2', 'A3'])
    h.patch('item', id, { title: w('议题'), summary: w('汇报'), note: w('意见') })
  h.patch('meeting', MEETING, { no: w('第几次'), place: w('会议室') })
  h.does('S3', 'checkOut', { meetingId: MEETING, reason: w('离会') })
  h.does('S3', 'checkIn', { meetingId: MEETING, via: 'REMOTE' })
  const all = { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S5: 'AGAINST', S1: 'APPROVE' } as const
  const NOBODY = Object.fromEntries(
    ['S2', 'S3', 'S4', 'S5', 'S6', 'S1'].map((id) => [id, 'AGAINST' as const]),
  )
  h.start('A1')
  h.does('S6', 'recuse', { itemId: 'A1', reason: w('回避') })
  h.decideItem('A1', all, { text: w('动议') })
  h.does('S1', 'assignTask', {
    ...{ itemId: 'A1', text: w('任务'), leadUnitId: 'U5', supportUnitIds: ['U2'], ownerId: 'S5' },
    dueAt: h.now + 20 * 86_400_000,
  })
  h.does('S5', 'acceptTask', { taskId: [...h.state.task.keys()][0]! })
  h.does('S5', 'reportProgress', {
    ...{ taskId: [...h.state.task.keys()][0]!, percent: 10, note: w('进展') },
  })
  h.decideItem('A2', NOBODY, { text: w('动议') })
  h.does('S1', 'returnItem', { itemId: 'A2', note: w('退回') })
  h.start('A3')
  h.does('S1', 'carryOverItem', { itemId: 'A3', note: w('结转') })
  h.adjourn()
  return h
}

/** The same on a running server, signed, and a page that reads all of it. */
export const startHostile = async (words: Words) => {
  const h = hostileMeeting(words)
  h.does('S1', 'signMinutes', { meetingId: MEETING })
  const board = await startBoard({ state: h.state, clock: { now: () => h.now } })
  const cookieOf = async (seatId: string) => {
    const holder = { committeeId: COMMITTEE, seatId }
    const { token } = await board.app.auth.issueLink({ holder, name: 'x', createdBy: 'test' })
    return signIn(board.origin(), token)
  }
  const cookie = await cookieOf('S2')
  const get = async (path: string) => {
    const ask = () => fetch(board.origin() + path, { headers: { cookie } })
    let response = await ask()
    // On a machine that is busy with other tests a file may be given up once; it is asked for again.
    for (let n = 0; response.status === 503 && n < 4; n += 1) response = await ask()
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, bytes, text: bytes.toString() }
  }
  return { h, board, get, cookieOf }
}

/** Every file that the office can have of it. */
const OF_MEETING = ['minutes.docx', 'minutes.pdf', 'minutes.txt', 'record.docx', 'record.pdf']
const TABLES = ['decisions.xlsx', 'decisions.csv', 'tasks.xlsx', 'tasks.csv']
export const FILES: readonly string[] = [
  ...[...OF_MEETING, ...TABLES].map((file) => `/api/meetings/${MEETING}/${file}`),
  ...[
    '/api/issues.xlsx',
    '/api/issues.csv',
    '/api/tasks.xlsx?year=2026',
    '/api/tasks.csv?year=2026',
  ],
  '/api/minutes/2026.zip',
]
export const filesOf = (...extensions: readonly string[]): readonly string[] =>
  FILES.filter((path) => extensions.some((e) => path.split('?')[0]!.endsWith(`.${e}`)))
