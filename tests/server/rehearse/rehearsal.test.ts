import { expect, test } from 'vitest'
import { playOnStage } from './playOnStage.ts'

test('the sample meeting, played through real sockets, leaves all its facts', async () => {
  const { verdict, end } = await playOnStage('sample-meeting')
  await end()
  expect(verdict).toEqual(['480 facts agree, 0 differ'])
}, 60_000)
