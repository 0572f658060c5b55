import { expect, it } from 'vitest'
import { NAMES } from './Office.ts'
import { ROSTER, sheet } from './sheet.ts'
import { startEmptyBoard } from './startEmptyBoard.ts'

const startCommittee = async () => {
  const board = await startEmptyBoard()
  const admin = await board.admin()
  const { committeeId } = (await admin.post('/api/admin/committees', NAMES)).body
  const at = `/api/admin/committees/${committeeId}`
  const errorsOf = async (sheets: Parameters<typeof sheet>[0]): Promise<readonly string[]> => {
    const { status, body } = await admin.upload(`${at}/roster/preview`, await sheet(sheets))
    expect(status).toBe(200)
    return body.errors.map(
      (e: { sheet: string; row: number; text: string }) => `${e.sheet} ${e.row} ${e.text}`,
    )
  }
  return { ...board, admin, at, errorsOf }
}

const [HEAD] = ROSTER.人员
const person = (...cells: readonly (string | null)[]) => ({ 人员: [HEAD, cells] })

it('each wrong cell is named with its sheet and row, in words', async () => {
  const { errorsOf, prisma } = await startCommittee()
  const kinds = '第一书记、书记、专职委员、兼职委员、列席人员、记录人、联络员'
  expect(
    await errorsOf({
      单位: [['单位名称', '简称'], [null, '供水'], ['一'.repeat(21), null], ['甲', null], ['甲', null]], // prettier-ignore
      支部: [
        ['支部名称', '党员人数'],
        ['第一党支部', '许多'],
      ],
      人员: [
        HEAD,
        ['张三', '顾问', '顾问', null, null, null, null, null],
        [null, '书记', '书记', null, null, null, null, null],
        ['李四', '书记', null, '乙', '第九党支部', '大概', '去年', null],
        ['王五', '列席人员', '代表', null, null, '是', '2026-02-30', null],
        ['赵六', '书记', '书记', null, null, null, '2026-05-01', '2026-01-01'],
      ],
    }),
  ).toEqual([
    '单位 2 “单位名称”没有填',
    '单位 3 全称超过20个字，请填“简称”',
    '单位 5 与第4行重复',
    '支部 2 “党员人数”填的是“许多”，应为整数',
    `人员 2 “席位”填的是“顾问”，应为${kinds}之一`,
    '人员 3 “姓名”没有填',
    '人员 4 “职务”没有填',
    '人员 4 “有表决权”填的是“大概”，应为“是”或“否”',
    '人员 4 “任期开始”填的是“去年”，应为2026-01-31 这样的日期',
    '人员 4 “单位”表中没有“乙”',
    '人员 4 “支部”表中没有“第九党支部”',
    '人员 5 “任期开始”填的是“2026-02-30”，应为2026-01-31 这样的日期',
    '人员 5 只有书记和委员可以有表决权',
    '人员 6 “任期结束”早于“任期开始”',
  ])
  expect(await prisma.seat.count()).toBe(0)
})

it('wrong columns and sheets are named', async () => {
  const { errorsOf } = await startCommittee()
  expect(
    await errorsOf({
      人员: [
        ['姓名', '职位', '姓名'],
        ['张三', '书记', '张三'],
      ],
    }),
  ).toEqual([
    '人员 1 不认识“职位”这一列',
    '人员 1 “姓名”这一列有两个',
    '人员 1 缺少“席位”这一列',
    '人员 1 缺少“职务”这一列',
    '人员 2 “席位”没有填',
    '人员 2 “职务”没有填',
  ])
  expect(await errorsOf({ Sheet1: [['姓名'], ['张三']] })).toEqual([
    'Sheet1 1 不认识这张表，应为“单位”“支部”或“人员”',
  ])
})

it('what is no spreadsheet gets a sentence', async () => {
  const { admin, at } = await startCommittee()
  for (const bytes of [
    Buffer.from('姓名,席位'),
    Buffer.alloc(0),
    Buffer.from('PK\u0003\u0004xx'),
  ]) {
    const { status, body } = await admin.upload(`${at}/roster/preview`, bytes)
    expect([status, body.code]).toEqual([400, 'NOT_A_SHEET'])
  }
  const large = await admin.upload(`${at}/roster/preview`, Buffer.alloc(1_100_000))
  expect([large.status, large.body.code]).toEqual([413, 'TOO_LARGE'])
})

it('a preview writes nothing, and neither does a roster that is wrong in one line', async () => {
  const { admin, at, prisma } = await startCommittee()
  const { body } = await admin.upload(`${at}/roster/preview`, await sheet(ROSTER))
  expect(await prisma.seat.count()).toBe(0)
  const [first, ...others] = body.roster.seats
  const wrong = [{ ...body.roster, seats: [{ ...first, unitId: 'nowhere' }, ...others] },
    { ...body.roster, seats: [{ ...first, votes: 'yes' }, ...others] }] // prettier-ignore
  const statuses = []
  for (const roster of wrong) statuses.push((await admin.post(`${at}/roster`, roster)).status)
  expect(statuses).toEqual([409, 400])
  expect(await prisma.seat.count()).toBe(0)
  expect(await prisma.unit.count()).toBe(0)
})

it('[I11] invisible characters of a pasted cell are dropped, and formulas stay text', async () => {
  const { admin, at, errorsOf } = await startCommittee()
  const odd = person(' 张\u200b三\u202e ', '书记', '=1+1', null, null, null, null, null)
  expect(await errorsOf(odd)).toEqual([])
  const { body } = await admin.upload(`${at}/roster/preview`, await sheet(odd))
  expect(body.roster.seats[0]).toMatchObject({ name: '张三', post: '=1+1' })
})
