import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { safeSheet } from '../../../server/admin/safeSheet.ts'
import type { Part } from '../../../server/admin/unpack.ts'
import { pack, unpack } from '../../../server/admin/unpack.ts'
import { NAMES } from '../../server/admin/Office.ts'
import { ROSTER, sheet } from '../../server/admin/sheet.ts'
import { startEmptyBoard } from '../../server/admin/startEmptyBoard.ts'

const partsOf = async (file: Buffer): Promise<readonly Part[]> =>
  (await unpack(file, { parts: 100, bytes: 10_000_000 }, () => true)) ?? []

/** The template with its second sheet's XML changed. */
const changedSheet = async (change: (xml: string) => string): Promise<Buffer> => {
  const parts = await partsOf(await sheet(ROSTER))
  return pack(
    parts.map(({ path, bytes }) =>
      path === 'xl/worksheets/sheet2.xml'
        ? { path, bytes: Buffer.from(change(bytes.toString())) }
        : { path, bytes },
    ),
  )
}

/** One file of a package, packed as hard as it goes. */
const squeezed = (path: string, bytes: Buffer, claimed = bytes.length): Buffer => {
  const packed = deflateRawSync(bytes, { level: 9 })
  const whole = pack([{ path, bytes: packed }])
  for (const [mark, method, size] of [
    ['PK\u0003\u0004', 8, 22],
    ['PK\u0001\u0002', 10, 24],
  ] as const) {
    const at = whole.indexOf(Buffer.from(mark, 'latin1'))
    whole.writeUInt16LE(8, at + method)
    whole.writeUInt32LE(claimed, at + size)
  }
  return whole
}

const startImport = async () => {
  const board = await startEmptyBoard()
  const admin = await board.admin()
  const begin = async () =>
    String((await admin.post('/api/admin/committees', NAMES)).body['committeeId'])
  const preview = (id: string, file: Buffer) =>
    admin.upload(`/api/admin/committees/${id}/roster/preview`, file)
  return { ...board, admin, begin, preview }
}

it('[X11] a spreadsheet that unpacks to gigabytes, or has a cell at the end of the world, is none', async () => {
  const { begin, preview, admin } = await startImport()
  const id = await begin()
  const gigabyte = Buffer.alloc(600_000_000, ' ')
  const bombs: Readonly<Record<string, Buffer>> = {
    'one large part': squeezed('xl/worksheets/sheet1.xml', gigabyte),
    'one that claims to be small': squeezed('xl/worksheets/sheet1.xml', gigabyte, 10),
    'one that claims four gigabytes': squeezed('xl/workbook.xml', Buffer.from('<a/>'), 0xffff_ffff),
    'many parts': pack(
      Array.from({ length: 3000 }, (_, n) => ({ path: `xl/${n}.xml`, bytes: Buffer.alloc(10) })),
    ),
    'a far cell': await changedSheet((xml) => xml.replace(/r="A2"/u, 'r="XFD1048576"')),
    'a row too far': await changedSheet((xml) => xml.replace(/<row r="2"/u, '<row r="2001"')),
    'a far row': await changedSheet((xml) => xml.replace(/<row r="2"/u, "<row r='1048576'")),
    'a far cell, oddly spelled': await changedSheet((xml) =>
      xml.replace(/ r="A2"/u, '\n r\t=\n"&#88;FD&#49;048576"'),
    ),
    'entities in entities': await changedSheet((xml) =>
      xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'),
    ),
    'no package': Buffer.from('PK\u0003\u0004 and nothing else'),
    'cut off': (await sheet(ROSTER)).subarray(0, 2000),
    'a page': Buffer.from('<html><script>alert(1)</script>'),
    nothing: Buffer.alloc(0),
  }
  const before = process.memoryUsage().rss
  for (const [name, file] of Object.entries(bombs)) {
    const begun = performance.now()
    const { status, body } = await preview(id, file)
    const isClaim = name.includes('claims four')
    expect([name, status, body['code'] ?? '']).toEqual([name, 400, 'NOT_A_SHEET'])
    expect([name, isClaim, performance.now() - begun < 5_000]).toEqual([name, isClaim, true])
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  expect((await preview(id, Buffer.alloc(1_000_001))).status).toBe(413)
  expect((await preview(id, await sheet(ROSTER))).status).toBe(200)
  expect((await admin.get(`/api/admin/committees/${id}`)).status).toBe(200)
})

it('[X11] what was looked at is what is read: nothing hides between the parts of the package', async () => {
  const honest = await sheet(ROSTER)
  const bomb = squeezed('xl/worksheets/sheet9.xml', Buffer.alloc(50_000_000, ' '))
  // A part that only a reader from front to back would find.
  const hidden = Buffer.concat([
    bomb.subarray(0, bomb.indexOf('PK\u0001\u0002', 0, 'latin1')),
    honest,
  ])
  const safe = await safeSheet(honest)
  expect(safe).toBeDefined()
  expect((await safeSheet(hidden)) ?? Buffer.alloc(0)).not.toContain('sheet9')
  const twice = pack([...(await partsOf(honest)), ...(await partsOf(honest)).slice(0, 1)])
  expect(await safeSheet(twice)).toBeUndefined()
  // Packed or not, all parts together stay within the bounds.
  const two = pack(['a', 'b'].map((path) => ({ path, bytes: Buffer.alloc(60) })))
  const within = (bytes: number) => unpack(two, { parts: 2, bytes }, () => true)
  expect(await within(120)).toHaveLength(2)
  expect(await within(119)).toBeUndefined()
})

it("[X13] an import writes its own community's people and nothing else", async () => {
  const { begin, preview, admin, prisma } = await startImport()
  const [own, other] = [await begin(), await begin()]
  const { body } = await preview(other, await sheet(ROSTER))
  const { roster } = body as {
    roster: { seats: { id: string; name: string }[]; units: object[]; branches: object[] }
  }
  expect((await admin.post(`/api/admin/committees/${other}/roster`, roster)).status).toBe(200)
  const foreign = roster.seats[0]!
  const rows = () => prisma.seat.findMany({ where: { committeeId: other }, orderBy: { id: 'asc' } })
  const before = await rows()

  // The other community's ids, in one's own list: they name somebody of one's own, or nobody.
  const stolen = { ...roster, seats: roster.seats.map((s) => ({ ...s, name: '换了人' })) }
  await admin.post(`/api/admin/committees/${own}/roster`, stolen)
  expect(await rows()).toEqual(before)

  for (const more of [
    { committeeId: other },
    { settings: {} },
    { ledger: [] },
    { meetings: [{ id: 'M1' }] },
    { seats: [{ ...foreign, committeeId: other }] },
    { seats: [{ ...foreign, userId: 'x' }] },
    { seats: [{ ...foreign, kind: 'ADMIN' }] },
    { units: [{ id: { not: '' } }] },
  ]) {
    const { status } = await admin.post(`/api/admin/committees/${own}/roster`, {
      ...roster,
      ...more,
    })
    expect([more, status]).toEqual([more, 400])
  }
  const sheets = await sheet({ ...ROSTER, 会议: [['编号'], ['M1']], __proto__x: [['a'], ['b']] })
  const { errors } = (await preview(own, sheets)).body as { errors: { sheet: string }[] }
  expect(errors.map((e) => e.sheet).toSorted()).toEqual(['__proto__x', '会议'])
  expect(await prisma.meeting.count()).toBe(0)
  expect(await rows()).toEqual(before)
})
