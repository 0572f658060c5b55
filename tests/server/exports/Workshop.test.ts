import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Job } from '../../../server/exports/Job.ts'
import { layOut } from '../../../server/exports/minutes/layOut.ts'
import { Workshop } from '../../../server/exports/Workshop.ts'
import { createLog } from '../../../server/log.ts'
import { readPdf } from './readPdf.ts'
import { october } from './someMinutes.ts'

const log = createLog('silent')
const STRANGE = fileURLToPath(new URL('strangeBench.ts', import.meta.url))
const FOREIGN = fileURLToPath(new URL('foreignBench.ts', import.meta.url))
const sheet = (name: string): Job => ({ make: 'xlsx', sheets: [{ name, columns: [], rows: [] }] })
const open = (limits = {}, bench?: string) => {
  const workshop = new Workshop({ ownFonts: '', log, ...(bench ? { bench } : {}) }, limits)
  onTestFinished(() => workshop.close())
  return workshop
}
const text = async (made: ReturnType<Workshop['make']>) => {
  const done = await made
  return done.ok ? Buffer.from(done.bytes).toString() : done.code
}
const wordOf = (answer: string) => answer.split(' ')[0]

describe('a workshop', { timeout: 120_000 }, () => {
  it('makes what is ordered, one after the other in one process', async () => {
    const workshop = open({}, STRANGE)
    const all = await Promise.all(['a', 'b', 'c'].map((n) => text(workshop.make(sheet(n)))))
    expect(all.map(wordOf)).toEqual(['a', 'b', 'c'])
    expect(new Set(all.map((a) => a.split(' ')[1])).size).toBe(1)
  })

  it('outlives a process that dies, and the next file is made by a new one', async () => {
    const workshop = open({}, STRANGE)
    const answers = ['a', 'die', 'b'].map((n) => text(workshop.make(sheet(n))))
    const [a, died, b] = await Promise.all(answers)
    expect(died).toBe('FAILED')
    expect([wordOf(a!), wordOf(b!)]).toEqual(['a', 'b'])
    expect(a!.split(' ')[1]).not.toBe(b!.split(' ')[1])
  })

  it('kills a process that takes too long, even one that no longer listens', async () => {
    const workshop = open({ perFile: 1_500 }, STRANGE)
    const [hung, next] = ['hang', 'b'].map((n) => text(workshop.make(sheet(n))))
    expect(await hung).toBe('TOO_LONG')
    expect(wordOf((await next)!)).toBe('b')
  })

  it('tells the process nothing of the server’s environment', async () => {
    process.env['DATABASE_URL_OF_A_TEST'] = 'postgresql://secret'
    onTestFinished(() => void delete process.env['DATABASE_URL_OF_A_TEST'])
    const known = (await text(open({}, STRANGE).make(sheet('env')))).split(' ')
    expect(known).toContain('PATH')
    expect(known.filter((name) => /DATABASE|POSTGRES|SECRET/i.test(name))).toEqual([])
  })

  it('says that there is no PDF where the typesetter does not run', async () => {
    expect(await text(open({}, STRANGE).make(sheet('no pdf')))).toBe('NO_PDF')
  })

  it('does not begin what nobody waits for any more', async () => {
    const workshop = open({}, STRANGE)
    const gone = new AbortController()
    const first = workshop.make(sheet('a'))
    const second = text(workshop.make(sheet('die'), gone.signal))
    gone.abort()
    expect(await second).toBe('TOO_LONG')
    const before = await text(first)
    // Had it been begun, the process would be another.
    const after = await text(workshop.make(sheet('b')))
    expect(after.split(' ')[1]).toBe(before.split(' ')[1])
  })

  it('ends its process when there is nothing to do', async () => {
    const workshop = open({ idle: 10 }, STRANGE)
    const pid = Number((await text(workshop.make(sheet('a')))).split(' ')[1])
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
    expect(wordOf(await text(workshop.make(sheet('b'))))).toBe('b')
  })

  it('answers everybody when it is closed', async () => {
    const workshop = open({}, STRANGE)
    const answers = ['hang', 'b'].map((n) => text(workshop.make(sheet(n))))
    workshop.close()
    expect(await Promise.all(answers)).toEqual(['FAILED', 'FAILED'])
  })
})

describe('the real bench', { timeout: 120_000 }, () => {
  const paper = layOut(october())

  it('makes a PDF and a Word file', async () => {
    const workshop = open()
    const pdf = await workshop.make({ make: 'minutesPdf', paper })
    expect(pdf.ok && (await readPdf(pdf.bytes)).pages.length).toBeGreaterThan(3)
    const docx = await workshop.make({ make: 'minutesDocx', paper })
    expect(docx.ok && Buffer.from(docx.bytes).subarray(0, 2).toString()).toBe('PK')
  })

  it('says so on a system without a typesetter, and Word files are made all the same', async () => {
    const workshop = open({}, FOREIGN)
    expect(await workshop.make({ make: 'minutesPdf', paper })).toEqual({
      ok: false,
      code: 'NO_PDF',
    })
    expect(await workshop.make({ make: 'minutesDocx', paper })).toMatchObject({ ok: true })
  })
})

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
