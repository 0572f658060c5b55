import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { notesName } from '../../../domain/board/documentName.ts'
import { readEverything } from '../support/readEverything.ts'
import { RawClient } from '../../server/documents/RawClient.ts'
import { ALL_COMMANDS, inputOf } from '../support/inputs.ts'
import { stage } from '../support/stage.ts'
import { apply, put } from '../../../domain/state.ts'
import { startBoard, COMMITTEE } from '../../support/startBoard.ts'
import { Theatre } from '../support/Theatre.ts'

/** The stage, with somebody who was let in at the door and may only read. */
const withReader = () => {
  const state = stage('DISCUSSION')
  const seat = { id: 'G1', order: 200, name: '列席', kind: 'OBSERVER', post: '列席', votes: false, observerKind: 'GUEST' } // prettier-ignore
  const merged = { ...state.issue.get('X'), status: 'MERGED', mergedIntoId: 'Y' }
  return apply(state, [put('seat', seat as never), put('issue', merged as never)])
}

const forged = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('discussion').insert(0, '伪造')
  doc.getMap('motion').set('V1', { id: 'V1', phase: 'DECIDED' })
  return Y.encodeStateAsUpdate(doc)
}

it('[Z04] who may read and not write sends updates, answers and deletions: none arrives, the third closes the line', async () => {
  const board = await startBoard({ state: withReader() })
  const [chair, reader] = [await board.member('S1'), await board.member('G1')]
  const url = (name: string) => `${board.origin().replace('http', 'ws')}/yjs/${name}`
  const notes = (kind: 'issue' | 'item', id: string) => notesName(COMMITTEE, { kind, id })
  const documents: readonly (readonly [string, string])[] = [
    [chair.welcome.boardName, chair.cookie],
    [chair.welcome.boardName, reader.cookie],
    [notes('issue', 'Y'), reader.cookie],
    [notes('item', 'A1'), reader.cookie],
    // Read-only for everybody: a merged issue, a meeting that is over.
    [notes('issue', 'X'), chair.cookie],
    [notes('item', 'P1'), chair.cookie],
  ]
  // The meeting of before is sealed by the server itself, a moment after the room has opened.
  await expect.poll(() => chair.board.picture(), { timeout: 10_000 }).toContain('M0/ADJOURNED')
  const picture = chair.board.picture()
  for (const [name, cookie] of documents)
    for (const step of [1, 2]) {
      const headers = { cookie, origin: board.origin() }
      const line = await enterReading(url(name), headers)
      const before = await readEverything(url(name), headers)
      line.sync(step, forged())
      line.sync(step, Uint8Array.of(0, 1, 1, 1, 0, 5))
      expect(line.closed).toBeUndefined()
      line.sync(step, forged())
      expect(await line.isClosed(), `${name} ${step}`).toMatchObject({ code: 1008 })
      expect(line.refusals.slice(0, 3)).toEqual(['READ_ONLY', 'READ_ONLY', 'READ_ONLY'])
      expect(await readEverything(url(name), headers)).toEqual(before)
    }
  expect(chair.board.picture()).toBe(picture)
  expect(await board.prisma.notesUpdate.count()).toBe(0)
}, 60_000)

/** A document that one may only read asks nobody for updates. */
const enterReading = async (url: string, headers: Readonly<Record<string, string>>) => {
  const client = new RawClient(url, headers)
  await client.hears(({ type }) => type === 101)
  return client
}

it('[Z11] whoever only looks on, the big screen and the guest at the door, changes nothing by any press', async () => {
  const theatre = await Theatre.open()
  onTestFinished(() => theatre.close())
  await theatre.seed('A', stage('VOTING'))
  for (const role of ['SCREEN', 'GUEST']) {
    const caller = await theatre.enter('A', role)
    const before = await theatre.settled('A')
    for (const name of ALL_COMMANDS) {
      const answer = await caller.press(name, inputOf(name))
      expect(answer.ok, `${role} ${name}`).toBe(false)
    }
    expect(theatre.app.rooms.stateOf('A')).toBe(before)
  }
}, 60_000)
