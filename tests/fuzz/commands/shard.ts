import type { Count } from './Count.ts'
import { NOTHING } from './Count.ts'
import type { Order } from './work.ts'
import { work } from './work.ts'

// One process of `npm run fuzz:commands`: it sends, and counts what nobody caught.

let harm = { unhandledRejections: 0, exceptions: 0 }
let faults: string[] = []
process.on('unhandledRejection', (fault) => {
  harm = { ...harm, unhandledRejections: harm.unhandledRejections + 1 }
  faults = [...faults, `unhandled rejection: ${String((fault as Error)?.stack ?? fault)}`].slice(
    0,
    5,
  )
})
process.on('uncaughtException', (fault) => {
  harm = { ...harm, exceptions: harm.exceptions + 1 }
  faults = [...faults, `exception: ${fault.stack ?? fault.message}`].slice(0, 5)
})

const tell = (count: Count): void => {
  process.send?.(count)
}

process.once('message', (order: Order) => {
  work(order, tell)
    // Whatever was thrown late has been thrown by then.
    .then(() => new Promise((go) => setTimeout(go, 300)))
    .then(
      () => {
        tell({ ...NOTHING, ...harm, findings: faults })
        process.disconnect()
        process.exit(0)
      },
      (fault: unknown) => {
        console.error(fault)
        process.exit(1)
      },
    )
})
