// The server with something between its rooms and the database: `--aim POINT --nth N`, `--control NAME`.
import { parseArgs } from 'node:util'
import { exitWith } from '../../server/cannotStart.ts'
import { readEnv } from '../../server/env.ts'
import { createLog } from '../../server/log.ts'
import { serve } from '../../server/serve.ts'
import { stopOnSignal } from '../../server/stopOnSignal.ts'
import type { Aim } from './aim.ts'
import { AIMS, aimed, earlyAck } from './aim.ts'

const { values } = parseArgs({
  options: { aim: { type: 'string' }, nth: { type: 'string' }, control: { type: 'string' } },
})
const aim = AIMS.find((known) => known === values.aim) as Aim | undefined
const env = readEnv()
await serve(env, createLog(env.LOG_LEVEL), {
  ...(aim ? { store: aimed(aim, Number(values.nth ?? 1)) } : {}),
  ...(values.control === 'early-ack' ? { store: earlyAck } : {}),
}).then((board) => stopOnSignal(board.stop), exitWith)
