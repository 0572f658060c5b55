import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { apply, put } from '../../../domain/state.ts'
import { readCsv } from './readCsv.ts'
import { ALL, FOR_READERS, FOR_SEATS } from './routes.ts'
import { changed, demoState, october } from './someMinutes.ts'
import { OCTOBER, startExports } from './startExports.ts'

describe('who reads it may take it away', { timeout: 120_000 }, () => {
  it('and everybody else is told that there is nothing', async () => {
    const { get } = await startExports()
    const may: Readonly<Record<string, readonly string[]>> = {
      'M-SE': ALL,
      'O-REC': ALL,
      'M-P03': [...FOR_READERS, ...FOR_SEATS],
      'O-R2': FOR_SEATS,
    }
    for (const [seat, paths] of Object.entries(may))
      for (const path of ALL) {
        const { status, told, headers } = await get(path, seat)
        expect(`${seat} ${path} ${status}`).toBe(
          `${seat} ${path} ${paths.includes(path) ? 200 : 404}`,
        )
        expect(headers.get('cache-control')).toBe('no-store')
        if (status === 404)
          expect(told).toEqual({ code: 'NOT_FOUND', text: '没有找到，或您无权查阅' })
      }
    for (const path of ALL) expect((await get(path)).status).toBe(404)
  })

  it('[M46] a draft is for those who write it, in every file', async () => {
    const state = demoState()
    const draft = changed(october(state), {}, { phase: 'DRAFT' } as never)
    const withDraft = apply(state, [put('minutes', draft)])
    const { get } = await startExports(withDraft)
    const path = `${OCTOBER}/minutes.txt`
    expect((await get(path, 'M-SE')).name).toContain('（草稿）')
    for (const seat of ['M-P03', 'O-B1', 'O-R2']) expect((await get(path, seat)).status).toBe(404)
    expect((await get(`${OCTOBER}/tasks.csv`, 'M-P03')).status).toBe(404)
    const [, ...rows] = readCsv((await get('/api/tasks.csv?year=2026', 'M-P03')).bytes)
    expect(rows.map((r) => r[1])).not.toContain('2026年第10次')
    const zip = unzipSync((await get('/api/minutes/2026.zip', 'M-P03')).bytes)
    expect(Object.keys(zip).join()).not.toContain('10号')
  })

  it('of several versions the newest that one may read, or the one that is asked for', async () => {
    const state = demoState()
    const first = october(state)
    const second = changed(first, { correction: '第2版更正：人数写错。' }, {
      ...{ id: `${first.id}/2`, version: 2, phase: 'DRAFT' },
    } as never)
    const { get } = await startExports(apply(state, [put('minutes', second)]))
    const text = async (path: string, seat: string) =>
      Buffer.from((await get(path, seat)).bytes).toString()
    expect(await text(`${OCTOBER}/minutes.txt`, 'M-SE')).toContain('第2版更正')
    expect(await text(`${OCTOBER}/minutes.txt?version=1`, 'M-SE')).not.toContain('更正')
    expect(await text(`${OCTOBER}/minutes.txt`, 'M-P03')).not.toContain('更正')
    for (const [version, seat] of [
      ['2', 'M-P03'],
      ['3', 'M-SE'],
      ['0', 'M-SE'],
      ['1&version=2', 'M-SE'],
      ['x', 'M-SE'],
    ] as const)
      expect((await get(`${OCTOBER}/minutes.txt?version=${version}`, seat)).status).toBe(404)
  })

  it('there are no files of meetings and years that there were not', async () => {
    const { get } = await startExports()
    for (const path of [
      '/api/meetings/M-0000/minutes.pdf',
      '/api/meetings/%2e%2e%2fM-2026-10/minutes.pdf',
      '/api/meetings/M-2026-11/minutes.docx',
      '/api/minutes/1999.zip',
      '/api/minutes/2025.zip',
      '/api/minutes/2026%2e%2e.zip',
      '/api/tasks.csv',
      '/api/tasks.csv?year=26',
      '/api/tasks.csv?year[not]=2026',
    ])
      expect(`${path} ${(await get(path, 'M-SE')).status}`).toBe(`${path} 404`)
  })
})
