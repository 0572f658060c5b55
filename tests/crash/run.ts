import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCycles } from './cycles.ts'
import { prepare } from './Installation.ts'
import { report } from './report.ts'
import { runTwoNodes } from './twoNodes.ts'

// npm run crash -- [--cycles N]                kill -9 of the server, and in one of ten cycles of its database
//                  [--nodes 2]                 two servers on one database: killed, frozen, left by their pages
//                  [--control early-ack]       with a store that lies; has to find losses
//                  [--meetings N]              stored before, to see how long a start takes
//                  [--heap MB]                 of the server; as much as it likes where absent
//                  [--keep DIR]                where the data lie, and stay

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '200' },
    committees: { type: 'string', default: '2' },
    meetings: { type: 'string', default: '1000' },
    nodes: { type: 'string', default: '1' },
    control: { type: 'string' },
    heap: { type: 'string' },
    keep: { type: 'string' },
  },
})
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'board-crash-')))
if (values.keep === undefined) await chmod(folder, 0o711)
let code = 1
try {
  const installation = await prepare({
    dataDir: join(folder, 'data'),
    committees: Number(values.committees),
    meetings: Number(values.meetings),
  })
  const { cycles, control } = values
  const say = (line: string) => console.log(line)
  const options = {
    ...{ installation, cycles: Number(cycles), say },
    ...(control === undefined ? {} : { control }),
    ...(values.heap === undefined ? {} : { heap: Number(values.heap) }),
  }
  const verdict = await (values.nodes === '2' ? runTwoNodes(options) : runCycles(options))
  code = report(verdict, control !== undefined)
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true })
}
// Pages that still wait for an answer would keep the process.
process.exit(code)
