import { expect, it } from 'vitest'
import { contentDisposition, fileName } from '../../../server/exports/fileName.ts'

it('a file is called as the office calls it', () => {
  const name = fileName('齿苑社区“大党委”党建联席会议纪要〔2026〕10号', 'docx')
  expect(name).toBe('齿苑社区“大党委”党建联席会议纪要〔2026〕10号.docx')
  const header = contentDisposition(name)
  expect(header).toMatch(/^attachment; filename="[\w.-]+\.docx"; filename\*=UTF-8''[\w%.-]+\.docx$/)
  expect(decodeURIComponent(header.split("''")[1]!)).toBe(name)
})

it('[X09] [X10] no title breaks out of the header or of its folder', () => {
  const titles = [
    'a\r\nSet-Cookie: x=1',
    'a"; filename="evil.exe',
    '../../etc/passwd',
    '..\\..\\windows',
    "a'b(c)*d!%41%00",
    'CON\u0000\u202Excod.exe',
    'CON',
    '  ...  ',
    '甲'.repeat(500),
    '\uD800',
    '𬭎'.repeat(200),
  ]
  for (const title of titles) {
    const name = fileName(title, 'pdf')
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
    expect(name).not.toMatch(/^(\.|con\.)/i)
    expect(name.isWellFormed()).toBe(true)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(contentDisposition(name)).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''(?:[\w.~-]|%[0-9A-F]{2})+$/,
    )
  }
})
