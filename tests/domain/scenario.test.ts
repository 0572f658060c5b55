import { expect, test } from 'vitest'
import { compareFacts } from '../support/compareFacts.ts'
import { playInMemory } from '../support/playInMemory.ts'

const scenario = (name: string) => new URL(`../scenarios/${name}`, import.meta.url).pathname

test('the rules alone give the sample meeting all its facts', () => {
  const dir = scenario('sample-meeting')
  expect(compareFacts(dir, playInMemory(dir))).toEqual(['480 facts agree, 0 differ'])
})

test('the rules alone give a meeting with other rules and odd ids all its facts', () => {
  const dir = scenario('harbour')
  expect(compareFacts(dir, playInMemory(dir)).at(-1)).toMatch(/^\d+ facts agree, 0 differ$/)
})
