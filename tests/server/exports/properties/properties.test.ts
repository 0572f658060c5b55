import fc from 'fast-check'
import { it } from 'vitest'
import {
  checkCsv,
  checkMinutesDocx,
  checkName,
  checkPdf,
  checkRecordDocx,
  checkText,
  checkXlsx,
} from './checkFiles.ts'
import { anyMinutes, anyRecord, anySheet, anyText } from './randomDocuments.ts'

// Any Unicode in any field, through every writer. `npm run exports:properties -- --count 20000` runs more.

const runs = { numRuns: 60 }
const slow = 120_000

it(
  '[X08] Word files open clean, with every word and without fields or links',
  async () => {
    await fc.assert(fc.asyncProperty(anyMinutes, checkMinutesDocx), runs)
    await fc.assert(fc.asyncProperty(anyRecord, checkRecordDocx), runs)
  },
  slow,
)
it(
  '[X07] workbooks hold the texts as they were',
  async () => {
    await fc.assert(fc.asyncProperty(anySheet, checkXlsx), runs)
  },
  slow,
)
it('[X06] CSV reads back, and begins nowhere like a formula', () => {
  fc.assert(fc.property(anySheet, checkCsv), { numRuns: 500 })
})
it('[X10] names fit into headers and folders', () => {
  fc.assert(fc.property(anyText, checkName), { numRuns: 1000 })
})
it('plain text has no controls', () => {
  fc.assert(fc.property(anyMinutes, checkText), { numRuns: 200 })
})
it(
  '[X04] PDFs open, and nothing runs off their pages',
  async () => {
    await fc.assert(fc.asyncProperty(anyMinutes, anyRecord, checkPdf), { numRuns: 8 })
  },
  slow,
)
