import { expect, it } from 'vitest'
import { nameIn } from '../../../client/features/exports/fetchFile.ts'
import { contentDisposition } from '../../../server/exports/fileName.ts'

it('a file keeps the name that the server gave it', () => {
  for (const name of [
    '齿苑社区“大党委”党建联席会议纪要〔2026〕10号.docx',
    "a'b(c)*d!.pdf",
    '纪要；2.txt',
  ])
    expect(nameIn(contentDisposition(name))).toBe(name)
})

it('a name that cannot be read does no harm', () => {
  expect(nameIn(null)).toBe('download')
  expect(nameIn('attachment')).toBe('download')
  expect(nameIn("attachment; filename*=UTF-8''%E4%ZZ")).toBe('download')
})
