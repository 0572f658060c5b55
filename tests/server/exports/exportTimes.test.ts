import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ItemId } from '../../../domain/ids.ts'
import { minutesText } from '../../../domain/minutes/minutesText.ts'
import { apply, put } from '../../../domain/state.ts'
import { readPdf, textOf } from './readPdf.ts'
import { demoState, october } from './someMinutes.ts'
import { startExports } from './startExports.ts'

// How long files take, through the real routes. The figures are printed; the ceilings are far above them,
// so that only something that has become slow in kind is noticed, not a machine with other things to do.

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1)
const HEADS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ')

/** The demo community with a whole year behind it: twelve issued minutes of twelve items each. */
const yearOfMeetings = () => {
  const state = demoState()
  const minutes = october(state)
  const meeting = state.meeting.get(minutes.meetingId)!
  const { sections } = minutes.document
  const changes = MONTHS.flatMap((month) => {
    const id = `year-${month}`
    const docNo = `〔2025〕${month}号`
    const document = {
      ...minutes.document,
      docNo,
      sections: HEADS.map((head, n) => {
        const section = sections[n % sections.length]!
        const heading = section.heading.replace(/^[^、]+/, head)
        return { ...section, itemId: `${id}-${n}` as ItemId, heading }
      }),
    }
    const startAt = Date.parse(`2025-${String(month).padStart(2, '0')}-20T14:30:00+08:00`)
    const text = minutesText(document)
    return [
      put('meeting', { ...meeting, id, startAt, no: `2025年第${month}次` } as never),
      put('minutes', { ...minutes, id, meetingId: id, docNo, document, text } as never),
    ]
  })
  return apply(state, changes)
}

it('Word and PDF of a meeting with twelve items, and the archive of a year of them', async () => {
  const { get } = await startExports(yearOfMeetings())
  const timed = async (path: string) => {
    const began = performance.now()
    const answer = await get(path, 'M-SE')
    expect(answer.status).toBe(200)
    return { ...answer, seconds: (performance.now() - began) / 1000 }
  }
  const both = async (n: number) => {
    const docx = await timed(`/api/meetings/year-${n}/minutes.docx`)
    const pdf = await timed(`/api/meetings/year-${n}/minutes.pdf`)
    return { docx, pdf, seconds: docx.seconds + pdf.seconds }
  }
  // The first needs a process and its fonts.
  const first = await both(1)
  const words = (await readPdf(first.pdf.bytes)).pages.flatMap((p) => p.lines.map(textOf)).join('')
  expect(words).toContain('十二、')
  const next = await both(2)
  const year = await timed('/api/minutes/2025.zip')
  expect(Object.keys(unzipSync(year.bytes))).toHaveLength(24)
  const told = (n: number) => `${n.toFixed(2)} s`
  console.info(
    `exports: first Word + PDF ${told(first.docx.seconds)} + ${told(first.pdf.seconds)}, ` +
      `the next ${told(next.docx.seconds)} + ${told(next.pdf.seconds)}, a year ${told(year.seconds)}`,
  )
  expect(next.seconds).toBeLessThan(5)
  expect(first.seconds).toBeLessThan(15)
  expect(year.seconds).toBeLessThan(30)
}, 120_000)
