import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLog } from '../../../server/log.ts'

const ESC = '\u001B'
const HOSTILE = [
  'a\r\n{"level":"info","msg":"forged"}',
  `${ESC}[2J${ESC}[31mred${ESC}]0;title\u0007`,
  'a\u0085b\u2028c\u2029d\u0000e\u009Bf',
  '‮evil​﻿',
  '周志芬说楼道灯不亮',
]

const logging = () => {
  const lines: string[] = []
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  return { log, lines }
}
/** One line, visible ASCII alone, one JSON object. */
const isPlain = (line: string): boolean =>
  /^[\x20-\x7E]*\n$/u.test(line) && typeof JSON.parse(line) === 'object'

it('[X16] nothing that somebody sends makes a second line, a colour or a character nobody sees', () => {
  const { log, lines } = logging()
  for (const text of HOSTILE) {
    log.info({ path: text, [text]: 1, deep: { deeper: [text, { text }] } }, text)
    log.warn({ err: new Error(text), error: `TypeError: ${text}` }, 'fault')
    log.error(new Error(text))
    log.info(`%s ${text}`, text)
  }
  expect(lines).toHaveLength(HOSTILE.length * 4)
  for (const line of lines) expect([line, isPlain(line)]).toEqual([line, true])
})

it('[X16] whatever the fields are, a line is one line of JSON', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 })
  fc.assert(
    fc.property(
      text,
      fc.object({ key: text, values: [text, fc.integer(), fc.bigInt()] }),
      (t, o) => {
        const { log, lines } = logging()
        log.info({ ...o, fault: t, err: Object.assign(new Error(t), { cause: t, code: t }) }, t)
        expect(lines).toHaveLength(1)
        expect(isPlain(lines[0]!)).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

it('[X16] a fault is logged by kind, code and place, and its message tells nothing that was written', () => {
  const secrets = ['13812345678', 'Zhang Jianguo', 'k3Y-abcdefABCDEFxyz_Qw7']
  const faults = secrets.flatMap((secret) => [
    new Error(`duplicate key value violates unique constraint "x" DETAIL: (phone)=('${secret}')`),
    new Error(`Invalid value for argument \`name\`: "${secret}`),
    jsonFault(`{"name":"${secret}"x`),
    new Error('outer', { cause: new Error(`inner "${secret}"`) }),
    // Without quotes a number and a key are still known by their looks; a word in Latin letters is not.
    new Error(secret.includes(' ') ? '' : `out of range: ${secret}, retry`),
  ])
  const { log, lines } = logging()
  for (const err of faults) {
    log.error({ err, error: `${err.name}: ${err.message}` }, 'fault')
    log.error(err)
  }
  const all = lines.join('')
  for (const secret of secrets) expect(all).not.toContain(secret)
  expect(JSON.parse(lines[0]!)).toMatchObject({
    err: { type: 'Error', message: expect.stringMatching(/duplicate key value/u) },
  })
  expect(lines[0]).toContain('logInjection.test.ts')
})

const jsonFault = (text: string): Error => {
  try {
    return JSON.parse(text)
  } catch (fault) {
    return fault as Error
  }
}
