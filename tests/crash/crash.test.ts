import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { quickestFolder } from '../support/quickestFolder.ts'
import { runCycles } from './cycles.ts'
import { prepare } from './Installation.ts'
import { runTwoNodes } from './twoNodes.ts'

// A small dose of `npm run crash -- --cycles 200`.

const installation = async (committees = 1) => {
  const folder = await mkdtemp(join(await quickestFolder(), 'board-crash-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return prepare({ dataDir: join(folder, 'data'), committees, meetings: 20 })
}

test('[F1] [F8] kill -9 of the server, and of its database, in a heap of 256 MB, loses nothing that was acknowledged', async () => {
  const verdict = await runCycles({ installation: await installation(), cycles: 5, heap: 256 })
  expect(verdict).toMatchObject({ cycles: 5, lost: [], changed: [], broken: [], problems: [] })
  expect(verdict.acknowledged).toBeGreaterThan(100)
  expect(verdict.notesSaved).toBeGreaterThan(50)
  expect(verdict.deaths).toMatchObject({ before: 1, within: 1, after: 1, 'with its database': 1 })
}, 300_000)

test('of two servers on one database, the one that was left behind writes nothing any more', async () => {
  const verdict = await runTwoNodes({ installation: await installation(2), cycles: 5 })
  expect(verdict).toMatchObject({ cycles: 5, lost: [], changed: [], broken: [], problems: [] })
  expect(verdict.acknowledged).toBeGreaterThan(50)
  expect(verdict.fenced).toBeGreaterThan(0)
}, 300_000)

test('a store that acknowledges before it has written is found out', async () => {
  const verdict = await runCycles({
    installation: await installation(),
    cycles: 6,
    control: 'early-ack',
  })
  expect(verdict.lost.length).toBeGreaterThan(0)
}, 300_000)
