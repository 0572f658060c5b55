import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { forge, text } from './admission/forge.ts'
import { HOSTILE_UPDATES, victim } from './admission/hostileUpdates.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, EPOCH, startDocuments } from './startDocuments.ts'

const ROOM = notesName(COMMITTEE, { kind: 'item', id: 'i1' })

test('who may only read gets the text, is asked for nothing, and cannot write', async () => {
  const store = memoryNotesStore()
  const { url, rights } = await startDocuments({ store })
  rights.set('guest', 'read')
  const zhang = await Member.enter(url, ROOM, 'zhang')
  zhang.text.insert(0, '只读')
  await zhang.isSaved()

  const guest = new RawClient(`${url}/${ROOM}?seat=guest`)
  await guest.hears(({ type }) => type === 101)
  guest.sync(0, Uint8Array.of(0))
  await guest.hears(({ type, step }) => type === 0 && step === 1)
  expect(guest.doc().getText('discussion').toString()).toBe('只读')
  expect(guest.messages.filter(({ step }) => step === 0)).toEqual([])

  const update = forge([{ client: guest.clientId, clock: 0, structs: [text('x')] }])
  guest.update(update)
  guest.sync(1, update)
  guest.sync(1, Uint8Array.of(0, 0))

  expect(await guest.isClosed()).toEqual({ code: 1008, reason: 'READ_ONLY' })
  expect(guest.refusals).toEqual(['READ_ONLY', 'READ_ONLY', 'READ_ONLY'])
  expect(store.rows(ROOM)).toHaveLength(1)
})

test('who has no right hears the same as for notes that do not exist', async () => {
  const { url, rights } = await startDocuments()
  rights.set('stranger', 'none')
  const room = `${url}/${ROOM}`
  const other = notesName('other', { kind: 'issue', id: 'lamp' })
  for (const address of [
    `${room}?seat=stranger`,
    `${url}/${other}?seat=zhang`,
    `${room}?seat=zhang&committee=other`,
    `${url}/notes.${COMMITTEE}.issue?seat=zhang`,
  ])
    expect(await new RawClient(address).isClosed()).toEqual({ code: 4404, reason: '' })
})

test('a session that ends closes all its connections at once, and what they still send is not taken', async () => {
  const store = memoryNotesStore()
  const { url, gateway } = await startDocuments({ store })
  const one = await RawClient.enter(`${url}/${ROOM}?seat=zhang&session=s1`)
  const two = await RawClient.enter(`${url}/${ROOM}?seat=zhang&session=s1`)
  const other = await RawClient.enter(`${url}/${ROOM}?seat=zhang&session=s2`)
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  store.beforeAppend = () => held
  const words = (client: RawClient, clock: number) =>
    forge([{ client: client.clientId, clock, structs: [text('x')] }])
  other.update(words(other, 0))
  await other.isHeard()
  one.update(words(one, 0))
  await one.isHeard()

  gateway.closeSession('s1', 4401)
  one.update(words(one, 1))
  release()

  expect((await one.isClosed()).code).toBe(4401)
  expect((await two.isClosed()).code).toBe(4401)
  await other.hears(({ type, payload }) => type === 100 && payload.length > 1)
  expect(other.closed).toBeUndefined()
  expect(store.rows(ROOM)).toHaveLength(1)
  expect(gateway.metrics().connections).toBe(1)
})

test('changed rights close those whom they concern, who come back with the new ones', async () => {
  const { url, gateway, rights } = await startDocuments()
  const zhang = await Member.enter(url, ROOM, 'zhang')
  const li = await RawClient.enter(`${url}/${ROOM}?seat=li`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)

  rights.set('li', 'read')
  rights.set('wang', 'none')
  gateway.reauthorise('other')
  await li.isHeard()
  gateway.reauthorise(COMMITTEE)

  expect((await li.isClosed()).code).toBe(4503)
  expect((await wang.isClosed()).code).toBe(4503)
  expect(zhang.provider.wsconnected).toBe(true)
  const back = new RawClient(`${url}/${ROOM}?seat=li`)
  await back.hears(({ type }) => type === 101)
  back.update(forge([{ client: back.clientId, clock: 0, structs: [text('x')] }]))
  await back.hears(({ type }) => type === 102)
  expect(back.refusals).toEqual(['READ_ONLY'])
  expect((await new RawClient(`${url}/${ROOM}?seat=wang`).isClosed()).code).toBe(4404)
})

test('every hostile update is refused over the wire, and the third one ends the connection', async () => {
  const store = memoryNotesStore()
  const { update, owners } = victim()
  for (const author of owners.values()) await store.issueClients(ROOM, [author])
  await store.append(ROOM, EPOCH, [{ bytes: update, authorSeatId: 'wang', clientId: 2 }])
  const { url, gateway } = await startDocuments({ store })
  const wang = await Member.enter(url, ROOM, 'wang')
  await wang.reads('abcXYZdefQ')

  // Larger ones are cut off by ws before anything reads them.
  const attacks = HOSTILE_UPDATES.filter(([, , bytes]) => bytes.length < 2 ** 20)
  for (let i = 0; i < attacks.length; i += 3) {
    const three = attacks.slice(i, i + 3)
    const mallory = await RawClient.enter(`${url}/${ROOM}?seat=mallory`)
    for (const [, , bytes] of three) mallory.update(bytes)
    if (three.length === 3) expect((await mallory.isClosed()).code).toBe(1008)
    else await mallory.isHeard()
    expect(mallory.refusals).toEqual(three.map(([, reason]) => reason))
  }

  expect(store.rows(ROOM)).toHaveLength(1)
  expect(gateway.metrics().refused).toBe(attacks.length)
  wang.text.insert(9, '!')
  await wang.isSaved()
  await wang.reads('abcXYZdef!Q')
})
