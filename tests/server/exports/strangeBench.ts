import type { Order } from '../../../server/exports/Job.ts'

// A workbench that does what the sheet's name says.

process.on('message', (message) => {
  const { id, job } = message as Order
  const word = job.make === 'xlsx' ? job.sheets[0]?.name : ''
  if (word === 'die') process.exit(1)
  if (word === 'hang') for (;;);
  if (word === 'env') process.send?.({ id, bytes: Buffer.from(Object.keys(process.env).join(' ')) })
  else if (word === 'no pdf') process.send?.({ id, failed: 'NO_PDF', why: 'no such system' })
  else process.send?.({ id, bytes: Buffer.from(`${word} ${process.pid}`) })
})
process.on('disconnect', () => process.exit())
