import { readSheet } from 'read-excel-file/node'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decisionsSheet } from '../../../server/exports/tables/decisionsSheet.ts'
import { issuesSheet } from '../../../server/exports/tables/issuesSheet.ts'
import { lightOf } from '../../../server/exports/tables/light.ts'
import type { Sheet } from '../../../server/exports/tables/Sheet.ts'
import { tasksSheet } from '../../../server/exports/tables/tasksSheet.ts'
import { writeCsv } from '../../../server/exports/tables/writeCsv.ts'
import { writeXlsx } from '../../../server/exports/tables/writeXlsx.ts'
import { readCsv } from './readCsv.ts'
import { readXml } from './readXml.ts'
import { demoState } from './someMinutes.ts'

const state = demoState()
const october = [...state.meeting.values()].find((m) => m.id === 'M-2026-10')!
const NOW = Date.parse('2026-11-20T12:00:00+08:00')
const columnsOf = (sheet: Sheet) => sheet.columns.map((c) => c.title)
const sheet = (...cells: readonly string[]): Sheet => ({
  name: '表',
  columns: cells.map((_, n) => ({ title: `列${n}`, width: 10 })),
  rows: [cells],
})

describe('the ledgers', () => {
  it('督办台账 has the columns of the office, a line for each task', () => {
    const ledger = tasksSheet(state, [...state.task.values()], NOW)
    expect(columnsOf(ledger).slice(0, 18)).toEqual(
      '序号、会议次数、议题、任务、牵头单位、配合单位、责任人、交办时间、签收时间、完成时限、延期、进展（%）、存在问题、办结时间、核查人、评价、销号时间、灯'.split(
        '、',
      ),
    )
    expect(ledger.rows).toHaveLength(20)
    const line = ledger.rows.find((r) => r[3]?.includes('七村168户'))!
    expect(line.slice(1, 7)).toEqual([
      '2026年第10次',
      '冬季燃气和一氧化碳安全入户',
      '七村168户入户安检，更换不合格软管',
      '区燃气有限责任公司古榕站',
      '卫生服务中心、消防站、社区党委',
      '滕敏',
    ])
    expect(line[9]).toBe('2026年12月15日')
  })

  it('the lights are those that the sample expects on 2026-11-20', () => {
    const lights = new Map([...state.task.values()].map((t) => [t.id as string, lightOf(t, NOW)]))
    expect([...lights].filter(([, light]) => light !== '灰')).toEqual([
      ['M-2026-08-A2-T1', '红'],
      ['M-2026-09-A5-T1', '黄'],
      ['M-2026-10-A2-T1', '黄'],
      ['M-2026-10-A3-T1', '绿'],
    ])
    const [task] = [...state.task.values()].filter((t) => t.id === 'M-2026-10-A3-T1')
    expect(lightOf(task!, task!.dueAt - 3 * 86_400_000)).toBe('蓝')
    expect(lightOf(task!, task!.dueAt)).toBe('红')
  })

  it('议定事项 has a line for each item, with the numbers of its vote and nobody’s ballot', () => {
    const { rows } = decisionsSheet(state, october)
    expect(rows.map((r) => r[6])).toEqual([
      '已通报',
      '通过',
      '通过',
      '暂缓',
      '通过',
      '通过',
      '撤回',
    ])
    const deferred = rows[3]!
    expect(deferred.slice(8, 15)).toEqual(['记名投票', '19', '17', '8', '7', '2', '0'])
    expect(rows[6]!.slice(9, 15)).toEqual(['', '', '', '', '', ''])
    expect(JSON.stringify(rows)).not.toContain('陶立春、佘晓岚')
  })

  it('问题清单 has every issue, in the order in which it came', () => {
    const { rows } = issuesSheet(state)
    expect(rows).toHaveLength(state.issue.size)
    expect(rows.map((r) => r[0])).toEqual(rows.map((_, n) => String(n + 1)))
    expect(columnsOf(issuesSheet(state))).not.toContain('联系方式')
  })
})

describe('CSV', () => {
  it('begins with a byte order mark, quotes as RFC 4180 says and ends its lines with CR LF', () => {
    expect(writeCsv(sheet('甲"乙', '一,二', '')).toString('utf8')).toBe(
      '\uFEFF"列0","列1","列2"\r\n"甲""乙","一,二",""\r\n',
    )
  })

  it('[X06] nothing in it can be taken for a formula', () => {
    const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A']
    const hidden = ['\t=1', '\r=1', ' =1', '\u0000=1', '\u200B=1', '\uFEFF=1', '\n=1', '　=1']
    const [, row] = readCsv(writeCsv(sheet(...attacks, ...hidden)))
    for (const cell of row!) expect(cell).toMatch(/^'[=+\-@＝＋－＠]/)
    const [, plain] = readCsv(writeCsv(sheet('2-1', '甲=乙', '', '（=1）')))
    expect(plain).toEqual(['2-1', '甲=乙', '', '（=1）'])
  })
})

describe('XLSX', () => {
  it('[X07] holds text and nothing else, whatever it looks like', async () => {
    const cells = ['=1+1', 'HYPERLINK("http://evil.example")', '0012', '2026-11-26', '甲<乙>&"丙"']
    const bytes = await writeXlsx([sheet(...cells)])
    expect(await readSheet(Buffer.from(bytes))).toEqual([cells.map((_, n) => `列${n}`), cells])
    const parts = Object.entries(unzipSync(bytes))
    for (const [name, part] of parts.filter(([n]) => /\.(xml|rels)$/.test(n))) {
      const text = JSON.stringify(readXml(part))
      expect(`${name} ${text}`).not.toMatch(/"name":"(f|hyperlink|externalReference)"/)
      expect(text).not.toContain('"External"')
    }
  })

  it('[X07] keeps words that every object has as properties', async () => {
    const cells = ['__proto__', 'constructor', 'toString', 'valueOf', '__proto__', '普通']
    const [, row] = await readSheet(Buffer.from(await writeXlsx([sheet(...cells)])))
    expect(row).toEqual(cells)
  })

  it('takes what Excel takes: names of sheets, long texts', async () => {
    const long = '长'.repeat(40_000)
    const bytes = await writeXlsx([{ ...sheet(long), name: '议定[事项]: 甲/乙?*\\'.repeat(4) }])
    const [, [cell]] = (await readSheet(Buffer.from(bytes))) as [unknown, [string]]
    expect(cell.length).toBe(32_001)
  })
})
