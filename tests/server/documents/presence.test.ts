import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { Member } from './Member.ts'
import { RawClient, statesIn } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })

/** The last state that a client has heard about an id; null if it left. */
function heard(client: RawClient, id: number): unknown {
  return client.messages
    .filter(({ type }) => type === 1)
    .map((message) => statesIn(message).get(id))
    .filter((state) => state !== undefined)
    .at(-1)
}

test.each(['board', 'notes'])('on %s, presence carries who somebody really is', async (kind) => {
  const { url, gateway, names } = await startDocuments()
  names.set('zhang', '张书记')
  const room = kind === 'board' ? gateway.board(COMMITTEE).name : ROOM
  const zhang = new RawClient(`${url}/${room}?seat=zhang`)
  const wang = new RawClient(`${url}/${room}?seat=wang`)
  await zhang.hears(({ type }) => type === 101)
  await wang.hears(({ type }) => type === 101)

  zhang.presence(zhang.clientId, {
    seat: 'chair',
    name: '第一书记',
    unit: '街道',
    role: 'admin',
    looking: 'issue-1',
    typing: true,
    follow: false,
    html: '<img onerror=alert(1)>',
    __proto__: { admin: true },
  })

  await expect
    .poll(() => heard(wang, zhang.clientId), { interval: 5 })
    .toEqual({
      seat: 'zhang',
      name: '张书记',
      unit: '社区',
      looking: 'issue-1',
      typing: true,
      follow: false,
    })
})

test('nobody speaks for another id, and nobody can send another away', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.presence(zhang.clientId, { looking: 'a' })
  await expect.poll(() => heard(wang, zhang.clientId)).toMatchObject({ looking: 'a' })

  const mallory = await RawClient.enter(`${url}/${ROOM}?seat=mallory`)
  mallory.presence(zhang.clientId, { looking: 'forged' }, { clock: 99 })
  mallory.presence(zhang.clientId, null, { clock: 99 })
  mallory.presence(zhang.clientId, null, { clock: 2 ** 53 - 1 })
  mallory.presence(4711, { looking: 'nobody' })
  mallory.presence(mallory.clientId, { looking: 'two' }, { count: 2 })
  mallory.presence(mallory.clientId, { looking: 'million' }, { count: 1e6 })
  await mallory.isHeard()
  zhang.presence(zhang.clientId, { looking: 'b' })
  await expect.poll(() => heard(wang, zhang.clientId)).toMatchObject({ looking: 'b' })
  expect(heard(wang, mallory.clientId)).toBeUndefined()
  mallory.presence(mallory.clientId, { looking: 'mine' })
  await expect.poll(() => heard(wang, mallory.clientId)).toMatchObject({ looking: 'mine' })

  expect(heard(wang, zhang.clientId)).toMatchObject({ looking: 'b' })
  expect(heard(wang, 4711)).toBeUndefined()
  expect(mallory.refusals).toEqual([])
})

test.each([
  ['a word', 'state'],
  ['a number', 7],
  ['a list', [{ looking: 'a' }]],
  ['10 MB', { looking: 'x'.repeat(3_000) }],
])('%s is no state', async (_, state) => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  zhang.presence(zhang.clientId, state)
  await zhang.hears(({ type }) => type === 102)
})

test('values of the wrong kind are left out', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.presence(zhang.clientId, { looking: { a: 1 }, typing: 'yes', follow: true })
  await expect
    .poll(() => heard(wang, zhang.clientId))
    .toEqual({ seat: 'zhang', name: 'zhang', unit: '社区', follow: true })
})

test('who leaves is gone for the others, and a newcomer sees who is there', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.presence(zhang.clientId, { looking: 'a' })
  wang.presence(wang.clientId, { looking: 'b' })
  await expect.poll(() => heard(wang, zhang.clientId)).toBeDefined()

  const li = await RawClient.enter(`${url}/${ROOM}?seat=li`)
  await expect.poll(() => heard(li, zhang.clientId)).toMatchObject({ looking: 'a' })
  zhang.socket.terminate()

  await expect.poll(() => heard(wang, zhang.clientId)).toBeNull()
  await expect.poll(() => heard(li, zhang.clientId)).toBeNull()
  expect(heard(li, wang.clientId)).toMatchObject({ looking: 'b' })
})

test('sixty changes a second are told at most ten times a second, and the last one counts', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  const before = wang.messages.length
  const start = performance.now()
  for (let i = 0; i < 120; i++) {
    zhang.presence(zhang.clientId, { looking: `i${i}` })
    if (i % 30 === 29) await zhang.isHeard()
  }
  await expect.poll(() => heard(wang, zhang.clientId)).toMatchObject({ looking: 'i119' })
  const seconds = (performance.now() - start) / 1000

  const told = wang.messages.slice(before).filter(({ type }) => type === 1).length
  expect(told).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 1)
})

test("one's own state never comes back", async () => {
  const { url } = await startDocuments({ limits: { keepAlive: 900 } })
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.presence(zhang.clientId, { looking: 'a' })
  wang.presence(wang.clientId, { looking: 'b' })
  await expect.poll(() => heard(zhang, wang.clientId)).toMatchObject({ looking: 'b' })
  const before = zhang.messages.length
  await expect.poll(() => zhang.messages.length, { timeout: 9000 }).toBeGreaterThan(before + 1)
  expect(heard(zhang, zhang.clientId)).toBeUndefined()
})

test('the real client sees the others and their names', async () => {
  const { url, names } = await startDocuments()
  names.set('wang', '王委员')
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const wang = await Member.enter(url, ROOM, 'wang')
  wang.provider.awareness.setLocalState({ looking: 'lamp', name: 'forged' })

  await expect
    .poll(() => zhang.provider.awareness.getStates().get(wang.doc.clientID))
    .toEqual({ seat: 'wang', name: '王委员', unit: '社区', looking: 'lamp' })
  wang.provider.destroy()
  await expect.poll(() => zhang.provider.awareness.getStates().has(wang.doc.clientID)).toBe(false)
})

test('a name that has changed is shown after the connection came back', async () => {
  const { url, names, gateway } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const wang = await Member.enter(url, ROOM, 'wang')
  wang.provider.awareness.setLocalState({ looking: 'lamp' })
  const nameOfWang = () => zhang.provider.awareness.getStates().get(wang.doc.clientID)?.['name']
  await expect.poll(nameOfWang).toBe('wang')

  names.set('wang', '王主任')
  gateway.reauthorise(COMMITTEE)

  await expect.poll(nameOfWang).toBe('王主任')
})
