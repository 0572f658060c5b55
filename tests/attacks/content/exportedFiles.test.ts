import { createServer } from 'node:http'
import { unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { expect, it, onTestFinished } from 'vitest'
import { readCsv } from '../../server/exports/readCsv.ts'
import { dangersIn, readDocx } from '../../server/exports/readDocx.ts'
import { findAll, readXml, textIn } from '../../server/exports/readXml.ts'
import { FILES, filesOf, startHostile } from './hostileMeeting.ts'

// The files as they come over HTTP, of a meeting in which everybody wrote hostile texts. NUL and half
// characters get no further than the form; the writers' own property tests try them, too.

const FORMULAS = [
  '=HYPERLINK("http://evil.example","点")',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
]

it('[X06] no cell of any CSV begins like a formula', async () => {
  for (const formula of FORMULAS) {
    const { get } = await startHostile((what) => `${formula}${what},"引号"`)
    for (const path of filesOf('csv')) {
      const { status, bytes } = await get(path)
      expect([path, status]).toEqual([path, 200])
      const cells = readCsv(bytes).flat()
      expect([path, cells.filter((cell) => /^[=+\-@\t\r\0＝＋－＠]/u.test(cell))]).toEqual([
        path,
        [],
      ])
      expect([path, cells.some((cell) => cell.includes('引号'))]).toEqual([path, true])
    }
  }
}, 120_000)

it('[X07] a workbook holds texts: no formula, no link to elsewhere, nothing that runs', async () => {
  const { get } = await startHostile((what) => `${FORMULAS[0]}${what}\u0007]]>`)
  for (const path of filesOf('xlsx')) {
    const { status, bytes } = await get(path)
    expect([path, status]).toEqual([path, 200])
    const parts = Object.entries(unzipSync(bytes))
    expect(
      parts.map(([name]) => name).filter((n) => /external|vba|macro|embed|\.bin$/iu.test(n)),
    ).toEqual([])
    for (const [name, part] of parts) {
      if (!/\.(xml|rels)$/u.test(name)) continue
      const root = readXml(part)
      for (const element of ['f', 'hyperlink', 'oleObject', 'definedName', 'ddeLink'])
        expect([name, element, findAll(root, element).length]).toEqual([name, element, 0])
      for (const { attributes } of findAll(root, 'Relationship'))
        expect([name, attributes['TargetMode'] ?? '']).toEqual([name, ''])
    }
    const sheet = parts.find(([name]) => name === 'xl/worksheets/sheet1.xml')![1]
    const strings = parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1]
    const texts = [sheet, ...(strings ? [strings] : [])].flatMap((part) =>
      findAll(readXml(part), 't').map(textIn),
    )
    expect(texts.some((text) => text.includes('=HYPERLINK('))).toBe(true)
  }
})

it('[X08] a Word file is well-formed and has no field and no link, whatever stood in the texts', async () => {
  for (const text of [
    '<w:p><w:r><w:fldChar/></w:r></w:p>]]>&amp;"\'<!-- x -->',
    'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" {INCLUDETEXT "file:///etc/passwd"}',
    '\u0001\u0008\u000B\u001F\uFFFE\uFFFF\u{1FFFE}',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  ]) {
    const { get } = await startHostile((what) => `${text}${what}`)
    for (const path of filesOf('docx')) {
      const { status, bytes } = await get(path)
      expect([path, status]).toEqual([path, 200])
      const file = readDocx(bytes)
      expect([path, dangersIn(file)]).toEqual([path, []])
      expect(file.paragraphs.join('')).toContain('动议')
    }
  }
}, 120_000)

it('[X10] the name of a file is one header, whatever the meeting is called', async () => {
  const evil =
    '纪要"\r\nSet-Cookie: evil=1\r\n\r\n<script>../../etc/passwd\u202Efdp.\u0001;filename=a.exe'
  const { get } = await startHostile(() => evil)
  for (const path of FILES) {
    const { status, headers } = await get(path)
    expect([path, status]).toEqual([path, 200])
    expect(headers.get('set-cookie')).toBeNull()
    const disposition = headers.get('content-disposition') ?? ''
    const [, plain = '', encoded = ''] =
      /^attachment; filename="([\x20-\x7E]*)"; filename\*=UTF-8''([\w%.!~*'()-]+)$/u.exec(
        disposition,
      ) ?? []
    const name = decodeURIComponent(encoded)
    const extension = path.split('?')[0]!.split('.').at(-1)
    for (const shown of [plain, name]) {
      expect([path, shown]).toEqual([
        path,
        expect.stringMatching(new RegExp(`[^.]\\.${extension}$`, 'u')),
      ])
      expect([path, /["\\/\r\n:<>|?*\p{Cc}\u202E]|^\./u.test(shown)]).toEqual([path, false])
      expect(shown.length).toBeLessThan(256)
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

it('[X12] making a file fetches nothing: neither addresses in texts nor files of the server', async () => {
  const asked: string[] = []
  const canary = createServer((request, response) => {
    asked.push(String(request.url))
    response.end()
  })
  await new Promise<void>((ready) => canary.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void canary.close())
  const { port } = canary.address() as { port: number }
  const url = `http://127.0.0.1:${port}/`
  const baits = [
    `<img src="${url}img"><link rel=stylesheet href=${url}css><iframe src=file:///etc/passwd>`,
    `#image("${url}typst") #include "/etc/passwd" #read("/etc/passwd") #link("${url}l")[a] $x$ \\input{/etc/passwd}`,
    `![a](${url}md) <svg><image href="${url}svg"/></svg> @import url(${url}css)`,
    `<!ENTITY x SYSTEM "${url}xxe"> file:///etc/passwd \\\\127.0.0.1\\share`,
  ]
  for (const bait of baits) {
    const { get } = await startHostile((what) => `${bait}${what}`)
    for (const path of FILES) {
      const { status, bytes } = await get(path)
      expect([path, status]).toEqual([path, 200])
      expect(bytes.includes('root:x:0')).toBe(false)
    }
    for (const path of filesOf('pdf')) {
      const pdf = await getDocumentProxy(new Uint8Array((await get(path)).bytes))
      expect(await pdf.getJSActions()).toBeNull()
      expect(await pdf.getAttachments()).toBeNull()
      expect(await pdf.getOpenAction()).toBeNull()
      let text = ''
      for (let n = 1; n <= pdf.numPages; n += 1) {
        const page = await pdf.getPage(n)
        const links = (await page.getAnnotations()) as readonly { url?: string }[]
        expect(links.filter((a) => a.url !== undefined)).toEqual([])
        const { items } = await page.getTextContent()
        text += items.map((item) => ('str' in item ? item.str : '')).join('')
      }
      expect(text.replace(/\s/gu, '')).toContain(bait.replace(/\s/gu, '').slice(0, 12))
      expect(text).not.toContain('root:x:0')
    }
    for (const path of ['/paper', '/paper?q=127', '/verify']) await get(path)
  }
  expect(asked).toEqual([])
}, 180_000)
