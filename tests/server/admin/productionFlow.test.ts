import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../domain/committee/Settings.ts'
import type { Seat } from '../../../domain/people/Seat.ts'
import { Member } from '../../support/Member.ts'
import { NAMES, Office } from './Office.ts'
import { ROSTER, sheet } from './sheet.ts'
import { startEmptyBoard } from './startEmptyBoard.ts'

const committeeWithRoster = async () => {
  const board = await startEmptyBoard()
  const admin = await board.admin()
  const { committeeId } = (await admin.post('/api/admin/committees', NAMES)).body
  const at = `/api/admin/committees/${committeeId}`
  const { body } = await admin.upload(`${at}/roster/preview`, await sheet(ROSTER))
  expect(body.errors).toEqual([])
  expect((await admin.post(`${at}/roster`, body.roster)).status).toBe(200)
  const seats: readonly Seat[] = (await admin.get(at)).body.seats
  const seat = (name: string) => seats.find((s) => s.name === name)!
  return { ...board, admin, at, committeeId: String(committeeId), seats, seat }
}

it('from an empty database to a member who sees the board', async () => {
  const { admin, at, committeeId, seats, seat, origin } = await committeeWithRoster()
  expect(seats.map((s) => [s.name, s.kind, s.votes])).toEqual([
    ['顾闻舟', 'FIRST_SECRETARY', true],
    ['陶立春', 'SECRETARY', true],
    ['庞德厚', 'OBSERVER', false],
    ['卓欣', 'RECORDER', false],
  ])
  expect(seat('陶立春')).toMatchObject({ termStart: '2026-01-01', post: '社区党委书记' })
  expect(seat('卓欣').termStart).toBe('2026-01-01')

  const planned = await admin.post(`${at}/meetings`, {
    no: '2026年第1次',
    startAt: Date.parse('2026-11-26T14:30:00+08:00'),
    place: '二楼会议室',
    chairId: seat('顾闻舟').id,
    recorderId: seat('卓欣').id,
  })
  expect(planned.status).toBe(200)

  const whom = { seatIds: [seat('陶立春').id], screen: true, replace: false }
  const { body } = await admin.post(`${at}/links`, whom)
  const [forSeat, forScreen] = body.links
  const member = await Member.signIn(origin, forSeat.token)
  expect(member.welcome).toMatchObject({ kind: 'seat', seatId: seat('陶立春').id })
  expect(member.board.record('committee', committeeId)).toMatchObject({
    name: NAMES.name,
    settings: DEFAULT_SETTINGS,
  })
  const meetingId = String(planned.body.meetingId)
  expect(member.board.record('meeting', meetingId)).toMatchObject({ phase: 'NOTICED' })
  expect((await member.press('checkIn', { meetingId, via: 'ONSITE' })).ok).toBe(true)
  const screen = await Member.signIn(origin, forScreen.token)
  expect(screen.welcome.kind).toBe('screen')
  member.leave()
  screen.leave()
})

it('the template is a spreadsheet that the reader takes, with a sheet that explains it', async () => {
  const { admin, at } = await committeeWithRoster()
  const template = await admin.get('/api/admin/roster-template')
  expect(template.headers.get('content-disposition')).toContain("filename*=UTF-8''")
  const sheets = await readXlsxFile(template.bytes)
  expect(sheets.map((s) => s.sheet)).toEqual(['单位', '支部', '人员', '填写说明'])
  const { body } = await admin.upload(`${at}/roster/preview`, template.bytes)
  expect(body.errors).toEqual([{ sheet: '人员', row: 2, text: '表里没有内容，请从第2行开始填写' }])
})

it('a second import knows who is there, and changes only what differs', async () => {
  const { admin, at, seat } = await committeeWithRoster()
  const [head, first, , ...others] = ROSTER.人员
  const moved = ['陶立春', '书记', '社区党委书记、主任', '社区党委', null, '是', '2026-01-01', null]
  const again = { ...ROSTER, 人员: [head, first, moved, ...others] }
  const { body } = await admin.upload(`${at}/roster/preview`, await sheet(again))
  expect(body).toMatchObject({ errors: [], same: 6, changed: [seat('陶立春').id] })
  expect(body.roster).toMatchObject({ units: [], branches: [] })
  await admin.post(`${at}/roster`, body.roster)
  const after = (await admin.get(at)).body
  expect(after.seats).toHaveLength(4)
  expect(after.branches[0]).toMatchObject({ secretaryId: seat('庞德厚').id })
})

it('a user name and password open the seat; a revoked link does not', async () => {
  const { admin, at, seat, origin } = await committeeWithRoster()
  const seatId = seat('陶立春').id
  const weak = await admin.post(`${at}/passwords`, { seatId, username: 'tao', password: '短' })
  expect([weak.status, weak.body.code]).toEqual([400, 'PASSWORD_TOO_SHORT'])
  const typed = { username: '陶立春', password: '够长的一个好密码' }
  expect((await admin.post(`${at}/passwords`, { seatId, ...typed })).status).toBe(200)
  const signedIn = await new Office(origin).post('/api/sign-in/password', typed)
  const me = await new Office(origin, signedIn.cookie).get('/api/me')
  expect(me.body.viewer).toMatchObject({ kind: 'seat', seatId })

  const whom = { seatIds: [seatId], screen: false, replace: true }
  const { token } = (await admin.post(`${at}/links`, whom)).body.links[0]
  expect((await admin.get(at)).body.access[seatId]).toMatchObject({ links: 1, username: '陶立春' })
  expect((await admin.post(`${at}/links/revoke`, { seatId })).status).toBe(200)
  const tried = await new Office(origin).post('/api/sign-in/link', { token })
  expect([tried.status, tried.body.code]).toEqual([401, 'LINK_INVALID'])
  expect((await admin.get(at)).body.access[seatId].links).toBe(0)
})

it('the rules of procedure change as a whole or not at all', async () => {
  const { admin, at } = await committeeWithRoster()
  const settings = { ...DEFAULT_SETTINGS, lastCallSeconds: 60, defaultMethod: 'OPEN_BALLOT' }
  expect((await admin.post(`${at}/settings`, { settings })).status).toBe(200)
  expect((await admin.get(at)).body.committee.settings).toEqual(settings)
  const half = { ...settings, pass: { ...settings.pass, num: 3 } }
  expect((await admin.post(`${at}/settings`, { settings: half })).status).toBe(400)
  expect((await admin.get(at)).body.committee.settings).toEqual(settings)
})

it('what the domain refuses is told in its words', async () => {
  const { admin, at, seat } = await committeeWithRoster()
  const meeting = {
    no: '2026年第1次',
    startAt: Date.parse('2026-11-26T14:30:00+08:00'),
    place: '会议室',
    chairId: seat('顾闻舟').id,
    recorderId: seat('卓欣').id,
  }
  await admin.post(`${at}/meetings`, meeting)
  const second = await admin.post(`${at}/meetings`, meeting)
  expect([second.status, second.body]).toEqual([
    409,
    { code: 'MEETING_EXISTS', text: '已有一次会议尚未结束' },
  ])
})
