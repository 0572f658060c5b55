import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { forgotten, whoMayWhat } from './whoMayWhat.ts'

const PAGE = new URL('../../docs/who-may-what.md', import.meta.url)

it('[P1] [P2] [P3] [P4] [P5] who may do what, and when, is what docs/who-may-what.md says', () => {
  const page = whoMayWhat()
  if (process.env['UPDATE'] === '1') writeFileSync(PAGE, page)
  expect(page).toBe(readFileSync(PAGE, 'utf8'))
})

it('[P1] the page asks of every command', () => {
  expect(forgotten()).toEqual([])
})
