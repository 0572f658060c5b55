import { setPriority } from 'node:os'
import { Shelf } from './fonts/Shelf.ts'
import type { Delivery, Order } from './Job.ts'
import { makeFile } from './makeFile.ts'
import { PdfUnavailable } from './pdf/PdfUnavailable.ts'

// The process in which files are made. Workshop.ts starts it and sends one order at a time.

const [ownFonts = ''] = process.argv.slice(2)
const shelf = new Shelf({ own: ownFonts })

const deliver = (delivery: Delivery): void => {
  process.send?.(delivery)
}

process.on('message', (message) => {
  const { id, job } = message as Order
  makeFile(shelf, job).then(
    (bytes) => deliver({ id, bytes }),
    (fault: unknown) =>
      deliver({
        id,
        failed: fault instanceof PdfUnavailable ? 'NO_PDF' : 'FAILED',
        why: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      }),
  )
})
process.on('disconnect', () => process.exit())

try {
  // The meeting comes first.
  setPriority(10)
} catch {
  // Not allowed here: then both are equal.
}
