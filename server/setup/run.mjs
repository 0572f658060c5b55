// The way every npm script starts: does what is missing (packages, Prisma client, the built client) and
// then runs the command with the project's own Node. Runs on any Node from 20.19 on, without node_modules.
//
//   node server/setup/run.mjs [--client] [--development] [node options] <script.ts | tool> [arguments]
import { buildClient } from './buildClient.mjs'
import { command } from './command.mjs'
import { generateClient } from './generateClient.mjs'
import { installPackages } from './installPackages.mjs'
import { projectNode } from './projectNode.mjs'
import { alone } from './alone.mjs'
import { runToEnd } from './runToEnd.mjs'
import { SetupFailed } from './step.mjs'

const asked = command(process.argv.slice(2))
try {
  const steps = [installPackages, generateClient, ...(asked.client ? [buildClient] : [])]
  for (const step of steps) if (step.missing()) await alone(() => step.missing() && step.make())
  runToEnd(projectNode(), asked)
} catch (error) {
  if (!(error instanceof SetupFailed)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
}
