import { expect, it } from 'vitest'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'
import { NAMES, Office } from './Office.ts'
import { ROSTER, sheet } from './sheet.ts'
import { startEmptyBoard } from './startEmptyBoard.ts'

const AT = `/api/admin/committees/${COMMITTEE}`
const READS = ['/api/admin/committees', AT, '/api/admin/roster-template']
const WRITES = [
  ['/api/admin/committees', NAMES],
  [`${AT}/roster`, { units: [], branches: [], seats: [] }],
  [`${AT}/settings`, {}],
  [`${AT}/meetings`, {}],
  [`${AT}/links`, { seatIds: ['S1'], screen: true, replace: false }],
  [`${AT}/links/revoke`, { seatId: 'S1' }],
  [`${AT}/access`, { seatId: 'S1', isOpen: false }],
  [`${AT}/passwords`, { seatId: 'S1', username: 'x1', password: 'long enough 1' }],
] as const

it('[P5] nobody but the administrator finds the administration', async () => {
  const board = await startBoard()
  const origin = board.origin()
  const cookies: Record<string, string> = { nobody: '', forged: 'board.session=forged.signature' }
  for (const seat of ['S1', 'REC', 'O1']) cookies[seat] = (await board.member(seat)).cookie
  for (const [who, cookie] of Object.entries(cookies)) {
    const office = new Office(origin, cookie)
    for (const path of READS) expect((await office.get(path)).status, `${who} ${path}`).toBe(404)
    for (const [path, form] of WRITES) {
      const { status, body } = await office.post(path, form)
      expect([status, body.code], `${who} ${path}`).toEqual([404, 'NOT_FOUND'])
    }
    const preview = await office.upload(`${AT}/roster/preview`, await sheet(ROSTER))
    expect(preview.status, who).toBe(404)
  }
  expect(await board.prisma.committee.count()).toBe(1)
  expect(await board.prisma.user.count({ where: { username: { not: null } } })).toBe(0)
})

it('a page of another site cannot press for the administrator', async () => {
  const board = await startEmptyBoard()
  const admin = await board.admin()
  const foreign = { origin: 'https://evil.example' }
  expect((await admin.post('/api/admin/committees', NAMES, foreign)).status).toBe(403)
  expect(await board.prisma.committee.count()).toBe(0)
})

it('forms with too much, too little or of another kind are refused, and write nothing', async () => {
  const board = await startEmptyBoard()
  const admin = await board.admin()
  const wrong: readonly object[] = [
    {},
    { ...NAMES, id: 'mine' },
    { ...NAMES, issuePrefix: 'a b' },
    { ...NAMES, name: '\u200b' },
    { ...NAMES, communityName: '长'.repeat(31) },
    { ...NAMES, settings: {} },
    [],
  ]
  for (const form of wrong) {
    const { status, body } = await admin.post('/api/admin/committees', form)
    expect([status, body.code], JSON.stringify(form)).toEqual([400, 'INVALID'])
  }
  const large = await admin.post('/api/admin/committees', { ...NAMES, name: 'x'.repeat(600_000) })
  expect([large.status, large.body.code]).toEqual([413, 'TOO_LARGE'])
  expect(await board.prisma.committee.count()).toBe(0)
})

it('what is not there is not found: committees, seats', async () => {
  const board = await startEmptyBoard()
  const admin = await board.admin()
  const { committeeId } = (await admin.post('/api/admin/committees', NAMES)).body
  const at = `/api/admin/committees/${committeeId}`
  const whom = { seatIds: ['nobody'], screen: false, replace: false }
  expect((await admin.get('/api/admin/committees/other')).status).toBe(404)
  expect((await admin.post(`${at}/links`, whom)).status).toBe(404)
  expect((await admin.post(`${at}/links/revoke`, { seatId: 'nobody' })).status).toBe(404)
  const password = { seatId: 'nobody', username: 'x1', password: 'long enough 1' }
  expect((await admin.post(`${at}/passwords`, password)).status).toBe(404)
  expect(await board.prisma.personalLink.count()).toBe(0)
})
