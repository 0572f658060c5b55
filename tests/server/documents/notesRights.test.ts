import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { memoryNotesStore } from '../../support/memoryNotesStore.ts'
import { forge, text } from './admission/forge.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const ROOM = notesName(COMMITTEE, { kind: 'item', id: 'i1' })

test('who may only read gets the text and is asked for nothing', async () => {
  const { url, rights } = await startDocuments()
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
