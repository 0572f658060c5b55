import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOfSegment, segmentOf } from '../../domain/urlSegment.ts'

const segmentIn = (url: string) => new URL(url).pathname.split('/')[2] ?? ''

it('[P9] any id travels as one segment of an address and comes back the same, dots and tildes too', () => {
  const odd = ['.', '..', '...', '~', '~.', '~~', '~..', '%2E', '%2e%2e', 'a/b', '..\\', '?', '#']
  const id = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', minLength: 1 }))
  fc.assert(
    fc.property(id, (text) => {
      fc.pre(text.isWellFormed())
      const segment = segmentIn(`http://board/meetings/${segmentOf(text)}/record`)
      expect(idOfSegment(decodeURIComponent(segment))).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
