import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { forge, text } from '../../server/documents/admission/forge.ts'
import { ROOM, startNotes } from './startNotes.ts'

const quickly = { interval: 5, timeout: 5_000 }

test('[Y20] nobody speaks for the id of another: what counts is the connection, not the claim', async () => {
  const notes = await startNotes()
  const [s1, s2, mallory] = [await notes.line('S1'), await notes.line('S2'), await notes.line('S4')]
  s1.presence(s1.clientId, { looking: 'a' })
  await expect.poll(() => s2.stateOf(s1.clientId), quickly).toMatchObject({ looking: 'a' })

  mallory.presence(s1.clientId, { looking: 'forged' }, { clock: 99 })
  mallory.presence(s1.clientId, { seat: 'S1', name: '人S1' }, { clock: 2 ** 31 })
  mallory.presence(4711, { looking: 'nobody' })
  await mallory.isHeard()
  // What changed before this was told with it, or before it.
  s1.presence(s1.clientId, { looking: 'c' })
  await expect.poll(() => s2.stateOf(s1.clientId), quickly).toMatchObject({ looking: 'c' })
  expect(s2.stateOf(mallory.clientId)).toBeUndefined()
  mallory.presence(mallory.clientId, { looking: 'mine' })
  await expect.poll(() => s2.stateOf(mallory.clientId), quickly).toMatchObject({ looking: 'mine' })

  expect(s2.stateOf(s1.clientId)).toMatchObject({ seat: 'S1', looking: 'c' })
  expect(s2.stateOf(4711)).toBeUndefined()
  s1.presence(s1.clientId, { looking: 'b' })
  await expect.poll(() => s2.stateOf(s1.clientId), quickly).toMatchObject({ looking: 'b' })
})

test('[Y21] name, unit and seat are written by the server, on the board and in notes', async () => {
  const notes = await startNotes()
  const board = (await notes.member('S1')).welcome.boardName
  for (const name of [board, ROOM]) {
    const [s2, mallory] = [await notes.dial('S2', name), await notes.dial('S4', name)]
    for (const line of [s2, mallory]) await line.hears(({ type }) => type === 101)
    const claim = {
      seat: 'S1',
      name: '第一书记',
      unit: '街道',
      role: 'admin',
      avatar: 'x',
      typing: true,
    }
    mallory.presence(mallory.clientId, claim)
    await expect
      .poll(() => s2.stateOf(mallory.clientId), quickly)
      .toEqual({ seat: 'S4', name: '人S4', unit: '单位4', typing: true })
  }
})

test('[Y22] sending others away, clocks without end, a million ids, 10 MB and what is no state change nothing', async () => {
  const notes = await startNotes()
  const [s1, s2] = [await notes.line('S1'), await notes.line('S2')]
  s1.presence(s1.clientId, { looking: 'a' })
  await expect.poll(() => s2.stateOf(s1.clientId), quickly).toMatchObject({ looking: 'a' })

  // About others: dropped without a word, since honest pages of this kind echo what they hear.
  const sly = await notes.line('S4')
  sly.presence(s1.clientId, null)
  sly.presence(s1.clientId, null, { clock: 2 ** 53 - 1 })
  sly.presence(sly.clientId, { looking: 'two' }, { count: 2 })
  sly.presence(sly.clientId, { looking: 'million' }, { count: 1e6 })
  await sly.isHeard()
  expect(sly.refusals).toEqual([])
  // About oneself: refused with a reason, and the third time ends the connection.
  for (const [states, reason] of [
    [['state', 7, [{ looking: 'a' }]], 'MALFORMED'],
    [[1, 2, 3].map(() => ({ looking: 'x'.repeat(60_000) })), 'TOO_LARGE'],
  ] as const) {
    const crude = await notes.line('S4')
    for (const state of states) crude.presence(crude.clientId, state)
    expect(await crude.isClosed()).toEqual({ code: 1008, reason })
    expect(crude.refusals).toEqual([reason, reason, reason])
    expect(s2.stateOf(crude.clientId)).toBeUndefined()
  }
  const huge = await notes.line('S4')
  huge.send(new Uint8Array(10_000_000))
  expect((await huge.isClosed()).code).toBe(1009)

  expect(s2.stateOf(s1.clientId)).toMatchObject({ looking: 'a' })
  expect(s2.stateOf(sly.clientId)).toBeUndefined()
  sly.presence(sly.clientId, { looking: 'still here' })
  await expect
    .poll(() => s2.stateOf(sly.clientId), quickly)
    .toMatchObject({ looking: 'still here' })
})

test('[Y23] nothing that a page adds reaches the others: the server builds what it sends field by field', async () => {
  const notes = await startNotes()
  const [s2, mallory] = [await notes.line('S2'), await notes.line('S4')]
  const marked = {
    looking: 'I1',
    extra: 'MARK',
    nested: { looking: 'MARK' },
    html: '<img src=x onerror=alert("MARK")>',
    typing: 'MARK',
    follow: { MARK: true },
    MARK: 1,
  }
  mallory.presence(mallory.clientId, marked)
  // The same with a key that objects take for something else.
  const json = '{"looking":"I1","__proto__":{"MARK":1},"constructor":"MARK"}'
  mallory.send(rawPresence(mallory.clientId, 2, json))
  await expect
    .poll(() => s2.stateOf(mallory.clientId), quickly)
    .toEqual({ seat: 'S4', name: '人S4', unit: '单位4', looking: 'I1' })
  // Behind an update, and in a message of its own.
  const update = forge([{ client: mallory.clientId, clock: 0, structs: [text('MA')] }])
  mallory.update(Uint8Array.of(...update, ...new TextEncoder().encode('MARK')))
  mallory.update(update)
  await s2.hears(({ type, step }) => type === 0 && step === 2)
  await s2.isHeard()

  const heard = s2.messages.map(({ raw }) => new TextDecoder().decode(raw))
  expect(heard.filter((frame) => frame.includes('MARK'))).toEqual([])
  expect(s2.doc().getText('discussion').toString()).toBe('MA')
})

function rawPresence(id: number, clock: number, json: string): Uint8Array {
  return encoding.encode((frame) => {
    encoding.writeVarUint(frame, 1)
    const entry = encoding.encode((encoder) => {
      for (const n of [1, id, clock]) encoding.writeVarUint(encoder, n)
      encoding.writeVarString(encoder, json)
    })
    encoding.writeVarUint8Array(frame, entry)
  })
}

test('[Y24] messages that are the server’s to send are refused, and the third one ends the connection', async () => {
  const notes = await startNotes()
  const s2 = await notes.line('S2')
  // Its own answer to the server's question is receipted, too, a moment later.
  await s2.hears(({ type }) => type === 100)
  const before = [await notes.stored(), s2.messages.length] as const
  const board = (await notes.member('S1')).welcome.boardName
  const frames = [
    ['a receipt', [100, 1, 0]],
    ['a client id', [101, 1]],
    ['a refusal', [102, 1, 97]],
    ['an authentication', [2, 0, 0]],
    ['a number that nobody uses', [77]],
  ] as const
  for (const name of [ROOM, board])
    for (const [what, bytes] of frames) {
      const mallory = await notes.line('S4', name, false)
      for (let i = 0; i < 3; i++) mallory.send(Uint8Array.from(bytes))
      expect(await mallory.isClosed(), what).toEqual({ code: 1008, reason: 'UNKNOWN_MESSAGE' })
    }
  expect(await notes.stored()).toEqual(before[0])
  await s2.isHeard()
  const others = s2.messages.slice(before[1]).filter(({ type }) => type !== 1)
  expect(others).toEqual([])
})
