import { expect, test } from 'vitest'
import { notesName } from '../../../domain/board/documentName.ts'
import { Member } from './Member.ts'
import { RawClient } from './RawClient.ts'
import { COMMITTEE, startDocuments } from './startDocuments.ts'

const ROOM = notesName(COMMITTEE, { kind: 'issue', id: 'lamp' })

test('values of the wrong kind are left out', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.presence(zhang.clientId, { looking: { a: 1 }, typing: 'yes', follow: true })
  await expect
    .poll(() => wang.stateOf(zhang.clientId))
    .toEqual({ seat: 'zhang', name: 'zhang', unit: '社区', follow: true })
})

test('who leaves is gone for the others, and a newcomer sees who is there', async () => {
  const { url } = await startDocuments()
  const zhang = await RawClient.enter(`${url}/${ROOM}?seat=zhang`)
  const wang = await RawClient.enter(`${url}/${ROOM}?seat=wang`)
  zhang.presence(zhang.clientId, { looking: 'a' })
  wang.presence(wang.clientId, { looking: 'b' })
  await expect.poll(() => wang.stateOf(zhang.clientId)).toBeDefined()

  const li = await RawClient.enter(`${url}/${ROOM}?seat=li`)
  await expect.poll(() => li.stateOf(zhang.clientId)).toMatchObject({ looking: 'a' })
  zhang.socket.terminate()

  await expect.poll(() => wang.stateOf(zhang.clientId)).toBeNull()
  await expect.poll(() => li.stateOf(zhang.clientId)).toBeNull()
  expect(li.stateOf(wang.clientId)).toMatchObject({ looking: 'b' })
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
  await expect.poll(() => wang.stateOf(zhang.clientId)).toMatchObject({ looking: 'i119' })
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
  await expect.poll(() => zhang.stateOf(wang.clientId)).toMatchObject({ looking: 'b' })
  const before = zhang.messages.length
  await expect.poll(() => zhang.messages.length, { timeout: 9000 }).toBeGreaterThan(before + 1)
  expect(zhang.stateOf(zhang.clientId)).toBeUndefined()
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
