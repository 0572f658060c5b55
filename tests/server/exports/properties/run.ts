import { parseArgs } from 'node:util'
import fc from 'fast-check'
import {
  checkCsv,
  checkMinutesDocx,
  checkName,
  checkPdf,
  checkRecordDocx,
  checkText,
  checkXlsx,
} from './checkFiles.ts'
import { anyMinutes, anyRecord, anySheet } from './randomDocuments.ts'

// npm run exports:properties -- --count 20000
// Random documents of any Unicode through every writer; of one in `--pdf-every` the PDFs, too.

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'pdf-every': { type: 'string', default: '50' },
  },
})
const [count, seed, every] = [values.count, values.seed, values['pdf-every']].map(Number)
const begun = performance.now()
const done = { documents: 0, pdfs: 0 }
console.log(`seed ${seed}`)
const tell = setInterval(
  () => console.log(`${done.documents} documents, ${done.pdfs} with PDF`),
  30_000,
)

// Which documents become PDFs is part of the input, so that a failure shrinks.
const lot = fc.noBias(fc.nat(every! - 1))
const property = fc.asyncProperty(
  anyMinutes,
  anyRecord,
  anySheet,
  lot,
  async (minutes, record, sheet, drawn) => {
    await checkMinutesDocx(minutes)
    await checkRecordDocx(record)
    await checkXlsx(sheet)
    checkCsv(sheet)
    checkText(minutes)
    checkName(minutes.title + minutes.docNo)
    done.documents += 1
    if (drawn !== 0) return
    await checkPdf(minutes, record)
    done.pdfs += 1
  },
)
try {
  await fc.assert(property, { numRuns: count!, seed: seed! })
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(`✓ ${done.documents} documents, ${done.pdfs} with PDF, ${seconds} s`)
} finally {
  clearInterval(tell)
}
