import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../../../server/store/prisma.ts'
import { COMMITTEE } from '../../support/startBoard.ts'
import { SECRETS, startCommunity, ZHOU } from './startCommunity.ts'

const CONTACT = '/api/issues/I1/contact'
const READ = `${CONTACT}/readings`
const WHY = { reason: '回访与评价' }
const NEW = { name: '郑玉林', phone: '100-5550 0137', address: '一村6栋顶楼', consent: true }
const RIGHT = ['S2', 'S3', 'O1']
const NO_RIGHT = ['S4', 'S5', 'O2', 'L2', 'REC']

it('[I13] whoever may reach the resident sees the contact masked, and whole for a reason', async () => {
  const { ask, contacts } = await startCommunity()
  for (const seatId of RIGHT) {
    const look = await ask(seatId, 'GET', CONTACT)
    expect([look.status, look.json]).toEqual([
      200,
      expect.objectContaining({
        mayReach: true,
        masked: { name: '周**', phone: '100****0000', address: '一村2栋' },
      }),
    ])
    for (const secret of SECRETS) expect(look.text).not.toContain(secret)
    expect(look.headers.get('cache-control')).toBe('no-store')
    const read = await ask(seatId, 'POST', READ, WHY)
    expect([read.status, read.json]).toEqual([200, ZHOU])
    expect(read.headers.get('cache-control')).toBe('no-store')
  }
  const readings = await contacts.readings(COMMITTEE)
  expect(readings.map(({ seatId }) => seatId)).toEqual(RIGHT.toReversed())
  expect(readings).toHaveLength(RIGHT.length)
})

it('[I13] for everybody else the contact is not there, whatever they try', async () => {
  const { ask, contacts, admin } = await startCommunity()
  const missing = await ask('S4', 'GET', '/api/issues/NONE/contact')
  expect(missing.status).toBe(404)
  const technical = await admin()
  expect((await ask(technical, 'GET', '/api/me')).json['viewer']).toMatchObject({ kind: 'admin' })
  for (const seatId of [...NO_RIGHT, undefined, technical])
    for (const [method, path, body] of [
      ['GET', CONTACT, undefined],
      ['POST', READ, WHY],
      ['POST', CONTACT, NEW],
      ['DELETE', CONTACT, undefined],
    ] as const) {
      const answer = await ask(seatId, method, path, body)
      expect([seatId, method, answer.status, answer.text]).toEqual([
        seatId,
        method,
        404,
        missing.text,
      ])
    }
  expect(await contacts.readings(COMMITTEE)).toEqual([])
  expect((await contacts.look(COMMITTEE, 'I1'))?.contact).toEqual(ZHOU)

  // The first secretary may see that somebody read it, and no more.
  const chair = await ask('S1', 'GET', CONTACT)
  expect(chair.json).toEqual({ mayReach: false, mayAdd: false, keptDays: 180, readings: [] })
  expect((await ask('S1', 'POST', READ, WHY)).status).toBe(404)
})

it('[I13] no reading without a reason, none that is not on record, and none from another site', async () => {
  const { ask, contacts, board } = await startCommunity()
  for (const body of [
    {},
    { reason: '' },
    { reason: ' 　' },
    { reason: 'x' },
    { reason: ['a'] },
    [],
    null,
  ])
    expect([body, (await ask('S2', 'POST', READ, body)).status]).toEqual([body, 400])
  expect((await ask('S2', 'POST', READ, { ...WHY, seatId: 'S4' })).status).toBe(400)
  const cookie = (await board.member('S2')).cookie
  for (const headers of [
    { cookie, 'content-type': 'application/json' },
    { cookie, 'content-type': 'application/json', origin: 'https://evil.example' },
    { cookie, 'content-type': 'text/plain', origin: board.origin() },
  ]) {
    const response = await fetch(`${board.origin()}${READ}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(WHY) },
    })
    expect([403, 415]).toContain(response.status)
  }
  expect(await contacts.readings(COMMITTEE)).toEqual([])

  const owner = connect(board.database.url)
  onTestFinished(() => owner.$disconnect())
  await owner.$executeRaw`ALTER TABLE "ContactReading" RENAME TO "Away"`
  const unrecorded = await ask('S2', 'POST', READ, WHY)
  expect(unrecorded.status).toBe(500)
  for (const secret of SECRETS) expect(unrecorded.text).not.toContain(secret)
  await owner.$executeRaw`ALTER TABLE "Away" RENAME TO "ContactReading"`
})

it('[I13] a reason that names a telephone is kept without it', async () => {
  const { ask, contacts } = await startCommunity()
  await ask('S2', 'POST', READ, { reason: '回访 13812345678' })
  expect((await contacts.readings(COMMITTEE))[0]?.reason).toBe('回访 〔电话〕')
})

it('[I13] nobody reads them like a list', async () => {
  const { ask } = await startCommunity()
  const answers: number[] = []
  for (let n = 0; n < 32; n += 1) answers.push((await ask('S2', 'POST', READ, WHY)).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(30)
  expect(answers.slice(30)).toEqual([429, 429])
  expect((await ask('S3', 'POST', READ, WHY)).status).toBe(200)
})

it('[I13] the staff read who read what and why; the contact does not stand in it', async () => {
  const { ask } = await startCommunity()
  await ask('O1', 'POST', READ, WHY)
  for (const seatId of ['S1', 'S2', 'S3']) {
    const all = await ask(seatId, 'GET', '/api/contact-readings')
    expect(all.json).toEqual([
      { id: expect.any(String), issueId: 'I1', seatId: 'O1', at: expect.any(Number), ...WHY },
    ])
    const ofIssue = await ask(seatId, 'GET', CONTACT)
    expect(ofIssue.json['readings']).toEqual(all.json)
    const [line] = all.json as unknown as readonly { readonly at: number }[]
    const before = await ask(seatId, 'GET', `/api/contact-readings?before=${line!.at}`)
    expect(before.json).toEqual([])
  }
  for (const seatId of [...NO_RIGHT, 'O1', undefined])
    expect((await ask(seatId, 'GET', '/api/contact-readings')).status).toBe(404)
  expect((await ask('O1', 'GET', CONTACT)).json).not.toHaveProperty('readings')
  for (const query of ['before=x', 'before=1&before=2', 'before[not]=', `before=${'9'.repeat(40)}`])
    expect((await ask('S2', 'GET', `/api/contact-readings?${query}`)).status).toBe(
      query.startsWith('before[') ? 200 : 400,
    )
})

it('[I14] a contact is written with consent alone, sealed, for as long as the committee says', async () => {
  const { ask, contacts, board, logged } = await startCommunity({
    change: (h) => {
      const { settings } = h.get('committee', COMMITTEE)
      h.patch('committee', COMMITTEE, { settings: { ...settings, deleteAfterDays: 90 } })
    },
  })
  const place = '/api/issues/I3/contact'
  for (const body of [
    { ...NEW, consent: false },
    { ...NEW, consent: 'true' },
    { ...NEW, consent: undefined },
    { ...NEW, phone: '电话' },
    { ...NEW, phone: '1'.repeat(40) },
    { ...NEW, name: '' },
    { ...NEW, name: '长'.repeat(21) },
    { ...NEW, issueId: 'I1' },
    { ...NEW, name: { not: '' } },
  ])
    expect([body, (await ask('S4', 'POST', place, body)).status]).toEqual([body, 400])
  const written = await ask('S4', 'POST', place, NEW)
  expect([written.status, written.json]).toEqual([
    201,
    { masked: { name: '郑**', phone: '100****0137', address: '一村6栋' } },
  ])
  const row = await board.prisma.issueContact.findFirstOrThrow({ where: { issueId: 'I3' } })
  expect(row.deleteAfterDays).toBe(90)
  expect(Buffer.from(row.sealed).includes('10055500137')).toBe(false)
  expect((await ask('S4', 'POST', `${place}/readings`, WHY)).json).toEqual({
    ...{ name: NEW.name, phone: '10055500137', address: NEW.address },
  })
  const ledger = JSON.stringify(await board.prisma.ledgerEntry.findMany())
  for (const secret of [NEW.name, '10055500137', NEW.phone])
    for (const text of [ledger, logged()]) expect(text).not.toContain(secret)
  // Whoever the resident takes the consent back from erases it at once.
  expect((await ask('S4', 'DELETE', place)).status).toBe(200)
  expect((await ask('S4', 'DELETE', place)).status).toBe(404)
  expect(await contacts.look(COMMITTEE, 'I3')).toEqual({
    ...{ consentAt: expect.any(Number), erasedAt: expect.any(Number) },
  })
  expect((await ask('S4', 'POST', `${place}/readings`, WHY)).status).toBe(404)
  expect((await contacts.readings(COMMITTEE, { issueId: 'I3' })).length).toBe(1)
})

it('[I14] nobody is asked for a telephone once the issue has ended', async () => {
  const { ask } = await startCommunity({
    change: (h) => h.patch('issue', 'I2', { status: 'CLOSED' }),
  })
  const answer = await ask('S2', 'POST', '/api/issues/I2/contact', NEW)
  expect([answer.status, answer.json['code']]).toEqual([409, 'ISSUE_ENDED'])
  expect((await ask('S2', 'GET', '/api/issues/I2/contact')).json['mayAdd']).toBe(false)
})

it('[I13] each reading, writing and erasing leaves one line with ids and nothing else', async () => {
  const { ask, audit, logged } = await startCommunity()
  await ask('S2', 'POST', READ, WHY)
  await ask('S2', 'POST', CONTACT, NEW)
  await ask('S2', 'DELETE', CONTACT)
  const lines = audit().filter((l) => String(l['audit']).startsWith('contact.'))
  const who = { committeeId: COMMITTEE, seatId: 'S2', issueId: 'I1' }
  expect(lines).toEqual(
    ['read', 'written', 'erased'].map((what) => ({
      ...{ level: 'info', time: expect.any(String), msg: 'contact', ...who },
      audit: `contact.${what}`,
    })),
  )
  for (const secret of [...SECRETS, NEW.name, NEW.phone, WHY.reason])
    expect(logged()).not.toContain(secret)
})

it('[I13] that somebody read it stays on record: nobody changes it or takes it away', async () => {
  const { ask, board, contacts } = await startCommunity()
  await ask('S2', 'POST', READ, WHY)
  const before = await contacts.readings(COMMITTEE)
  const owner = connect(board.database.url)
  onTestFinished(() => owner.$disconnect())
  for (const prisma of [board.prisma, owner])
    for (const rewriting of [
      () => prisma.contactReading.deleteMany(),
      () => prisma.contactReading.updateMany({ data: { seatId: 'S3' } }),
      () => prisma.$executeRaw`TRUNCATE "ContactReading"`,
    ])
      await expect(rewriting()).rejects.toThrow()
  expect(await contacts.readings(COMMITTEE)).toEqual(before)
  expect(before).toHaveLength(1)
})
