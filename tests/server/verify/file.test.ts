import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sealKey } from '../../../server/seal/SealKey.ts'
import { contentHash, recordHash, signedText } from '../../../server/seal/SealedContent.ts'
import { checkCode, readCode } from '../../../server/seal/checkCode.ts'
import type { SealedFile } from '../../../server/verify/checkFile.ts'
import { checkFile } from '../../../server/verify/checkFile.ts'
import { sealedMeeting } from './sealedMeeting.ts'

const LAUNCHER = new URL('../../../server/setup/run.mjs', import.meta.url).pathname
let played: Awaited<ReturnType<typeof sealedMeeting>>
const origin = () => `http://127.0.0.1:${played.app.port}`
const cookies = new Map<string, string>()

const cookieOf = async (seatId: string): Promise<string> => {
  const known = cookies.get(seatId)
  if (known) return known
  const holder = { committeeId: played.committeeId, seatId }
  const link = await played.app.auth.issueLink({ holder, name: seatId, createdBy: 'test' })
  const { signIn } = await import('../../../server/rehearse/signIn.ts')
  cookies.set(seatId, await signIn(origin(), link.token))
  return cookies.get(seatId)!
}
const seatOf = (kind: string) =>
  [...played.room.state.seat.values()].find((s) => s.kind === kind)!.id
const fetched = async (seatId: string, query = ''): Promise<Response> =>
  fetch(`${origin()}/api/meetings/${played.meetingId}/sealed.json${query}`, {
    headers: { cookie: await cookieOf(seatId) },
  })
const sealed = async (seatId = seatOf('SECRETARY'), query = '') =>
  (await (await fetched(seatId, query)).json()) as SealedFile

beforeAll(async () => {
  played = await sealedMeeting()
  await vi.waitUntil(() => played.room.state.seal.size >= 3, 10_000)
}, 60_000)
afterAll(() => played.end())

test('[M45] a sealed file is checked by itself, whole or with the minutes alone', async () => {
  const whole = checkFile(await sealed())
  expect(whole.finding).toBeUndefined()
  expect(whole.file?.content).toMatchObject({ occasion: 'ISSUED', version: 1 })
  const partly = checkFile(await sealed(seatOf('PART_TIME')))
  expect(partly).toMatchObject({ compared: 1 })
  expect(partly.finding).toBeUndefined()
  expect(partly.file?.content.manifest).toEqual(whole.file?.content.manifest)
})

test('[M45] [M46] drafts and records are not given to those who may not read them', async () => {
  const member = await sealed(seatOf('PART_TIME'))
  expect(Object.keys(member.content.records)).toEqual(['minutes'])
  const draft = '?occasion=ADJOURNED'
  expect((await fetched(seatOf('PART_TIME'), draft)).status).toBe(404)
  expect((await fetched(seatOf('RECORDER'), draft)).status).toBe(200)
  const nobody = await fetch(`${origin()}/api/meetings/${played.meetingId}/sealed.json`)
  expect(nobody.status).toBe(404)
})

test('[M45] any one change in the file is found, and a changed record is named', async () => {
  const original = JSON.stringify(await sealed())
  const file = JSON.parse(original) as SealedFile
  for (const [kind, list] of Object.entries(file.content.records)) {
    const changed = JSON.parse(original) as SealedFile
    const [first] = changed.content.records[kind as 'minutes']!
    ;(first as Record<string, unknown>)['meetingId'] = 'other'
    expect(checkFile(changed).finding).toMatchObject({ kind, id: list![0]!.id })
  }
  const digits = [...original].flatMap((c, at) => (/[0-9a-f]/.test(c) ? [at] : []))
  const seal = original.lastIndexOf('"seal":')
  fc.assert(
    fc.property(fc.constantFrom(...digits.filter((at) => at < seal)), (at) => {
      const other = original[at] === '1' ? '2' : '1'
      const text = original.slice(0, at) + other + original.slice(at + 1)
      let json: unknown
      try {
        json = JSON.parse(text)
      } catch {
        return true
      }
      return checkFile(json).finding !== undefined
    }),
    { numRuns: 400 },
  )
  for (const field of ['contentHash', 'publicKey', 'signature', 'code'] as const) {
    const changed = JSON.parse(original) as SealedFile
    const value = changed.seal[field]
    const bent = { ...changed, seal: { ...changed.seal, [field]: `${value.slice(0, -3)}AAA` } }
    expect(checkFile(bent).finding, field).toMatchObject({ what: 'seal' })
  }
})

test('[M45] whoever seals anew under another key gets another check code', async () => {
  const { content, seal } = await sealed()
  const forged = { ...content, docNo: '〔2026〕99号' }
  const key = sealKey(randomBytes(32))
  const hash = contentHash(forged as never)
  const text = signedText(forged as never, hash)
  const { publicKey } = key
  const own = { ...seal, contentHash: hash, publicKey, signature: key.sign(text) }
  const report = checkFile({ content: forged, seal: { ...own, code: checkCode(text, publicKey) } })
  expect(report.finding).toBeUndefined()
  expect(report.file?.seal.code).not.toBe(seal.code)
  expect(checkFile({ content: forged, seal: own }).finding).toMatchObject({ what: 'seal' })
})

test('[M45] whatever is given for a file gets a report', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(checkFile(anything).finding).toBeDefined()
    }),
    { numRuns: 500 },
  )
  expect(recordHash({ b: 1, a: [undefined, 'x'] })).toBe(recordHash({ a: [null, 'x'], b: 1 }))
})

test('the check code is read as people write it', () => {
  const code = checkCode('text', 'key')
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), ` ${code} `])
    expect(readCode(typed)).toBe(code)
  expect(readCode('ooii-llll-0000-0000')).toBe('0011-1111-0000-0000')
  for (const typed of ['', 'ABCD', `${code}A`, 'ÜÜÜÜ-0000-0000-0000'])
    expect(readCode(typed)).toBeUndefined()
})

const page = async (query: string) => {
  const response = await fetch(`${origin()}/verify${query}`)
  return { status: response.status, text: await response.text() }
}

test('[M45] the public page answers to the code on the paper, and tells nothing that is in it', async () => {
  const { seal } = await sealed()
  const good = await page(`?code=${seal.code.toLowerCase()}`)
  expect(good.status).toBe(200)
  expect(good.text).toContain('与封存时一致，未变动')
  expect(good.text).toContain('〔2026〕11号')
  expect(good.text).not.toContain('会议议定')
  expect(good.text).not.toContain('<script')
  expect((await page('?code=0000-0000-0000-0000')).status).toBe(404)
  const evil = await page(`?code=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
  expect(evil.text).not.toContain('<img')
  expect((await page('')).status).toBe(200)
  expect((await page('?code=a&code=b')).status).toBe(200)

  const { prisma } = played.app
  await prisma.$executeRaw`UPDATE "Minutes" SET document = jsonb_set(document, '{opening}', '"另一句"')`
  const bad = await page(`?code=${seal.code}`)
  expect(bad.text).toContain('已被改动')
  expect(bad.text).toContain('纪要“')
})

test('[M45] and to a file; anything else gets a sentence', async () => {
  const post = async (content: string, name = 'file') => {
    const form = new FormData()
    form.set(name, new File([content], '封存.json', { type: 'application/json' }))
    const response = await fetch(`${origin()}/verify`, { method: 'POST', body: form })
    return { status: response.status, text: await response.text() }
  }
  const file = JSON.stringify(await sealed())
  expect((await post(file)).text).toContain('与封存时一致，未变动')
  expect((await post(file.replace('会议议定', '会议否决'))).text).toContain('纪要“')
  expect((await post('no json')).text).toContain('文件不符')
  expect((await post('x'.repeat(21_000_000))).status).toBe(400)
  const plain = await fetch(`${origin()}/verify`, { method: 'POST', body: 'x' })
  expect(plain.status).toBe(400)
  const broken = await fetch(`${origin()}/verify`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nbroken',
  })
  expect(broken.status).toBe(400)
})

test('[M45] the command says it offline, and by its exit code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'))
  const path = join(folder, '纪要.json')
  const run = async (content: string) => {
    await writeFile(path, content)
    const args = [LAUNCHER, 'server/verify/main.ts', path]
    return promisify(execFile)(process.execPath, args).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    )
  }
  const file = JSON.stringify(await sealed())
  const good = await run(file)
  expect(good).toMatchObject({ code: 0 })
  expect(good.stdout).toContain('未变动 unchanged')
  const bad = await run(file.replace('会议议定', '会议否决'))
  expect(bad).toMatchObject({ code: 1 })
  expect(bad.stdout).toContain('✗ 纪要“')
  await rm(folder, { recursive: true })
}, 30_000)
