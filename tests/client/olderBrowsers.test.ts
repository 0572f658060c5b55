import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'

it('an older browser gets the methods that the pages use, and they do what ours do', async () => {
  const source = await readFile(new URL('../../client/olderBrowsers.ts', import.meta.url), 'utf8')
  const missing = `for (const name of ['at', 'toReversed', 'toSorted', 'toSpliced']) delete Array.prototype[name]
    delete String.prototype.at; delete Object.hasOwn;`
  const use = `JSON.stringify([[1, 2, 3].at(-1), '议事板'.at(0), [3, 1, 2].toSorted(), [1, 2].toReversed(),
    [1, 2, 3].toSpliced(1, 1, 9), Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')])`
  expect(runInNewContext(`${missing}\n${stripTypeScriptTypes(source)}\n${use}`)).toBe(
    '[3,"议",[1,2,3],[2,1],[1,9,3],true,false]',
  )
  expect(() => runInNewContext(`${missing}\n${use}`)).toThrow()
})
