import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import {
  answerFrame,
  presenceEntry,
  presenceFrame,
  updateFrame,
} from '../../../server/documents/frames.ts'
import { Evidence } from '../../../server/rehearse/Evidence.ts'
import { contactLeaks, leakFinder, secretBallotLeaks } from '../../../server/rehearse/leaks.ts'

const contacts = [{ name: '周某芬', phone: '10055500000' }]
const votes = {
  people: [
    { id: 'M-1', name: '甲某' },
    { id: 'M-2', name: '乙某' },
  ],
  secretMotionIds: new Set(['V-secret']),
  otherSubjectIds: new Set(['V-open', 'A3']),
}
const doc = (write: (d: Y.Doc) => void): Y.Doc => {
  const d = new Y.Doc()
  d.transact(() => write(d))
  return d
}
const heard = (tell: (e: Evidence) => void) => {
  const evidence = new Evidence()
  tell(evidence)
  return {
    contacts: contactLeaks(evidence.messages, contacts),
    ballots: secretBallotLeaks(evidence.messages, votes),
  }
}
const packet = (value: unknown) => heard((e) => e.packet('M-1', `2${JSON.stringify(value)}`))
const body = (value: unknown) => heard((e) => e.body('M-1', JSON.stringify(value)))

describe('a contact that got out is found', () => {
  test('in a packet, in a body, and in what a document says', () => {
    expect(packet(['x', { note: '请联系周某芬' }]).contacts).toBe(1)
    expect(body([{ phone: '10055500000' }]).contacts).toBe(1)
    const whole = doc((d) => d.getMap('issue').set('1', { description: '电话10055500000' }))
    expect(heard((e) => e.frame('M-1', answerFrame(Y.encodeStateAsUpdate(whole)))).contacts).toBe(1)
  })

  test('in text that was deleted again, and in a presence state', () => {
    const frames: Uint8Array[] = []
    const d = new Y.Doc()
    d.on('update', (update: Uint8Array) => frames.push(updateFrame(update)))
    d.getText('discussion').insert(0, '找周某芬')
    d.getText('discussion').delete(0, 4)
    expect(heard((e) => frames.forEach((f) => e.frame('M-1', f))).contacts).toBe(1)
    const state = presenceFrame([presenceEntry(7, 1, '{"name":"周某芬"}')])
    expect(heard((e) => e.frame('M-1', state)).contacts).toBe(1)
  })

  test('and where there is none, nothing is found', () => {
    expect(packet(['welcome', { name: '甲某' }]).contacts).toBe(0)
  })

  test('in every spelling that it may take on its way', () => {
    const found = leakFinder(contacts)
    for (const secret of ['周某芬', '10055500000']) {
      const bytes = Buffer.from(secret)
      for (const [spelling, text] of [
        ['as it is', `说${secret}。`],
        [
          'JSON for old readers',
          JSON.stringify(secret).replace(/[^ -~]/gu, (c) => `\\u${c.charCodeAt(0).toString(16)}`),
        ],
        ['an address', `/x?q=${encodeURIComponent(secret)}`],
        ['HTML', [...secret].map((c) => `&#${c.codePointAt(0)};`).join('')],
        ['hex', bytes.toString('hex')],
        ['UTF-16', Buffer.from(secret, 'utf16le').toString('latin1')],
        ['bytes', bytes.toString('latin1')],
        ...['', 'a', 'ab', 'abc'].map((before) => [
          `base64 after ${before}`,
          Buffer.from(`${before}${secret}yz`).toString('base64'),
        ]),
      ] as const)
        expect([secret, spelling, found(text!)]).toEqual([secret, spelling, true])
    }
    for (const phone of ['100 5550 0000', '100-5550-0000']) expect(found(phone)).toBe(true)
    for (const text of ['周某', '周**', '100****0000', '芬', '10055500001'])
      expect([text, found(text)]).toEqual([text, false])
  })
})

describe('a choice beside another person on a secret motion is found', () => {
  test('by id or by name, on the board, in a packet or in a body', () => {
    expect(packet(['b', { motionId: 'V-secret', seatId: 'M-2', choice: 'APPROVE' }]).ballots).toBe(
      1,
    )
    expect(packet(['b', { motionId: 'V-secret', who: '乙某', vote: '反对' }]).ballots).toBe(1)
    expect(body({ motion: [{ id: 'V-secret', ballots: { ABSTAIN: ['M-2'] } }] }).ballots).toBe(1)
    const board = doc((d) =>
      d.getMap('ballot').set('V-secret/1/M-2', { seatId: 'M-2', choice: 'AGAINST' }),
    )
    expect(heard((e) => e.frame('M-1', answerFrame(Y.encodeStateAsUpdate(board)))).ballots).toBe(1)
  })

  test('in a list under its motion, and where no motion is named at all', () => {
    const nested = { id: 'V-secret', ballots: [{ seatId: 'M-2', choice: 'APPROVE' }] }
    expect(body({ motion: [nested] }).ballots).toBe(1)
    expect(packet(['b', { seatId: 'M-2', choice: 'APPROVE' }]).ballots).toBe(1)
  })

  test('in the prose of minutes', () => {
    expect(body({ text: '（无记名投票：乙某赞成，到会2人）' }).ballots).toBe(1)
    expect(body({ text: '（无记名投票：乙某回避，应到2人，赞成1票）' }).ballots).toBe(0)
  })

  test("but neither one's own ballot nor an open one is a leak", () => {
    expect(packet(['b', { motionId: 'V-secret', seatId: 'M-1', choice: 'APPROVE' }]).ballots).toBe(
      0,
    )
    expect(packet(['b', { motionId: 'V-open', seatId: 'M-2', choice: 'APPROVE' }]).ballots).toBe(0)
    const record = {
      motion: [{ id: 'V-secret', proposerId: 'M-2', tally: { approve: 1 } }],
      ballot: [{ motionId: 'V-open', seatId: 'M-2', choice: 'APPROVE' }],
    }
    expect(body(record).ballots).toBe(0)
  })
})
