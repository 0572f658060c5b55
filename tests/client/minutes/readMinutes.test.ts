import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ItemId } from '../../../domain/ids.ts'
import { readMinutes } from '../../../client/features/minutes/readMinutes.ts'

const text = readFileSync(new URL('../../server/demo/minutes-2026-10.txt', import.meta.url), 'utf8')

/** The sections as they are stored beside the text. */
const sections = text
  .slice(text.indexOf('　　一、'), text.indexOf('\n\n　　出席'))
  .split(/\n(?=　　[一二三四五六]、)/)
  .map((section, n) => ({ itemId: `A${n}` as ItemId, text: section }))

it('the minutes come apart into what is laid out on paper, and nothing is lost', () => {
  const parts = readMinutes({ text, sections })!
  expect(parts.mark).toBe('齿苑社区“大党委”党建联席会议纪要')
  expect(parts.docNo).toBe('〔2026〕10号')
  expect(parts.sections.map((s) => [s.heading, s.paragraphs.length])).toEqual([
    ['一、关于一村二次供水加压可行性', 3],
    ['二、关于冬季燃气和一氧化碳安全入户', 3],
    ['三、关于老厂区道路路灯先行筹资修复', 2],
    ['四、关于设立“齿苑评理室”矛盾调解室', 3],
    ['五、关于滨河路暖新驿站', 3],
    ['六、关于六村临时停车收费', 2],
  ])
  expect(parts.people.map((p) => p.label)).toEqual(['出席', '请假', '列席'])
  expect(parts.signers).toMatch(/^主持：顾闻舟/)
  expect(parts.colophon).toHaveLength(2)
  const kept = [
    ...[parts.mark, parts.docNo, ...parts.opening],
    ...parts.sections.flatMap((s) => [s.heading, ...s.paragraphs]),
    ...parts.people.map((p) => `${p.label}：${p.names}`),
    ...[parts.signers, ...parts.colophon],
  ]
  const printed = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('────') && !line.startsWith('【'))
  expect(kept).toEqual(printed)
})

it('a motion with numbered lines of its own stays within its section', () => {
  const odd = '\n一、先行排险；\n二、核定费用。\n出席：全体居民代表见证。'
  const [first, ...others] = sections
  const longer = { ...first!, text: first!.text + odd }
  const parts = readMinutes({
    text: text.replace(first!.text, longer.text),
    sections: [longer, ...others],
  })!
  expect(parts.sections).toHaveLength(6)
  expect(parts.sections[0]?.paragraphs.slice(-3)).toEqual(odd.trim().split('\n'))
  expect(parts.people).toHaveLength(3)
})

it('a text of another form is left as it stands', () => {
  expect(readMinutes({ text: '会议纪要\n内容', sections })).toBeUndefined()
  expect(readMinutes({ text: '', sections: [] })).toBeUndefined()
  expect(readMinutes({ text: text.replace('铸铁管', '铁管'), sections })).toBeUndefined()
})
