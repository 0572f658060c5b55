import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { apply, put } from '../../../domain/state.ts'
import { readDocx } from './readDocx.ts'
import { readPdf, textOf } from './readPdf.ts'
import { ALL } from './routes.ts'
import { changed, demoState, october } from './someMinutes.ts'
import { OCTOBER, startExports } from './startExports.ts'

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
}

describe('what comes', { timeout: 120_000 }, () => {
  it('has the type and the name of the office, and is what it says', async () => {
    const { get } = await startExports()
    for (const path of ALL) {
      const { headers, name, bytes } = await get(path, 'M-SE')
      const extension = /\.(\w+)(\?|$)/.exec(path)![1]!
      expect(headers.get('content-type')).toBe(TYPES[extension])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(name).toMatch(new RegExp(`^(中共)?齿苑社区“大党委”.*\\.${extension}$`, 'u'))
      expect(bytes.length).toBeGreaterThan(500)
    }
    const named = async (path: string) => (await get(path, 'M-SE')).name
    const mark = '齿苑社区“大党委”党建联席会议'
    expect(await named(`${OCTOBER}/minutes.docx`)).toBe(`${mark}纪要〔2026〕10号.docx`)
    expect(await named(`${OCTOBER}/record.pdf`)).toBe(`${mark}记录（2026年第10次）.pdf`)
    expect(await named('/api/minutes/2026.zip')).toBe(`${mark}纪要（2026年）.zip`)
  })

  it('bears the check code of the newest seal, and the address of this server', async () => {
    const code = 'NEWS-TXXX-CODE-0001'
    const seal = (seq: number, more: object) =>
      put('seal', {
        ...{ id: `seal ${seq}`, meetingId: 'M-2026-10', minutesId: october().id, version: 1 },
        ...{ occasion: 'ISSUED', docNo: '〔2026〕10号', seq, head: 'h', contentHash: 'c' },
        ...{ publicKey: 'k', signature: 's', code: `OLDX-${seq}`, sealedAt: 0, ...more },
      } as never)
    const sealed = [seal(7, {}), seal(9, { code }), seal(11, { minutesId: 'another version' })]
    const { get, origin } = await startExports(apply(demoState(), sealed))
    const { pages } = await readPdf((await get(`${OCTOBER}/minutes.pdf`, 'M-SE')).bytes)
    const foot = pages.at(-1)!.lines.map(textOf).join('')
    expect(foot).toContain(`校验码：${code}`)
    expect(foot).toContain(`核验：${origin()}/verify?code=${code}`)
    const docx = readDocx((await get(`${OCTOBER}/record.docx`, 'M-SE')).bytes)
    expect(docx.paragraphs.join('')).toContain('OLDX-11')
  })

  it('a year in one archive: Word and PDF of each, none twice', async () => {
    const { get } = await startExports()
    const files = unzipSync((await get('/api/minutes/2026.zip', 'M-P03')).bytes)
    const names = Object.keys(files)
    expect(names).toHaveLength(10)
    for (const n of [6, 7, 8, 9, 10])
      for (const extension of ['docx', 'pdf'])
        expect(names).toContain(`齿苑社区“大党委”党建联席会议纪要〔2026〕${n}号.${extension}`)
    const ten = files['齿苑社区“大党委”党建联席会议纪要〔2026〕10号.docx']!
    expect(readDocx(ten).paragraphs.join('')).toContain('关于一村二次供水加压可行性')
  })

  it('two meetings with the same number do not take each other’s place in the archive', async () => {
    const state = demoState()
    const minutes = [...state.minutes.values()].map((m) => ({ ...m, docNo: '〔2026〕1号' }))
    const { get } = await startExports(
      apply(
        state,
        minutes.map((m) => put('minutes', m)),
      ),
    )
    const files = unzipSync((await get('/api/minutes/2026.zip', 'M-SE')).bytes)
    expect(Object.keys(files)).toHaveLength(10)
  })

  it('[X10] a title with line breaks and quotation marks stays in the name', async () => {
    const state = demoState()
    const title = '纪要"\r\nSet-Cookie: evil=1\r\n\r\n<script>'
    const { get } = await startExports(
      apply(state, [put('minutes', changed(october(state), {}, { title } as never))]),
    )
    const { headers, status, name } = await get(`${OCTOBER}/minutes.txt`, 'M-SE')
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toBeNull()
    expect(name).toBe('纪要_ Set-Cookie_ evil=1 _script_〔2026〕10号.txt')
  })
})

describe('besides', { timeout: 120_000 }, () => {
  it('each file that goes out leaves one line: who, what kind, of which meeting; no content', async () => {
    const { get, audits, lines } = await startExports()
    await get(`${OCTOBER}/record.docx`, 'M-SE')
    await get(`${OCTOBER}/minutes.pdf`, 'M-P03')
    await get('/api/tasks.csv?year=2026', 'M-P03')
    await get(`${OCTOBER}/record.pdf`, 'M-P03')
    const own = { level: 'info', audit: 'export', committee: 'C1', msg: 'export' }
    expect(audits().map(({ time: _, ...line }) => line)).toEqual([
      { ...own, kind: 'record.docx', meeting: 'M-2026-10', seat: 'M-SE' },
      { ...own, kind: 'minutes.pdf', meeting: 'M-2026-10', version: 1, seat: 'M-P03' },
      { ...own, kind: 'tasks.csv', year: 2026, seat: 'M-P03' },
    ])
    expect(lines.join('')).not.toMatch(/\\u9f7f|齿苑|顾闻舟/)
  })

  it('of one member two are made at a time; a third is asked to wait', async () => {
    const { get } = await startExports()
    await get('/api/issues.csv', 'M-SE')
    const answers = await Promise.all([1, 2, 3, 4].map(() => get('/api/minutes/2026.zip', 'M-SE')))
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 200, 429, 429])
    const turnedAway = answers.find((a) => a.status === 429)!
    expect(turnedAway.told).toMatchObject({ code: 'TOO_MANY' })
    expect(turnedAway.headers.get('retry-after')).toBe('5')
  })

  it('the meeting goes on while files are made', async () => {
    const { get, origin } = await startExports()
    await get('/api/issues.csv', 'M-SE')
    let isMade = false
    const year = get('/api/minutes/2026.zip', 'M-SE').finally(() => (isMade = true))
    let answered = 0
    while (!isMade) {
      expect((await fetch(`${origin()}/health/ready`)).status).toBeLessThan(500)
      answered += 1
    }
    expect((await year).status).toBe(200)
    expect(answered).toBeGreaterThan(2)
  })
})
