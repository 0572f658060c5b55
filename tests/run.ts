import { mkdir, readFile, rm } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installBrowser } from './support/installBrowser.ts'

/** One stage of `npm test`: a tool, and where it writes down how many tests it ran. */
interface Stage {
  readonly name: string
  readonly command: readonly [tool: string, ...args: string[]]
  readonly count?: () => Promise<Count>
}

interface Count {
  readonly passed: number
  readonly failed: number
}

interface Result extends Count {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

const RESULTS = 'test-results'
const LAUNCHER = fileURLToPath(new URL('../server/setup/run.mjs', import.meta.url))

const STAGES: readonly Stage[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'types', command: ['tsc'] },
  {
    name: 'unit and server',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}/vitest.json`,
    ],
    count: vitestCount,
  },
]

const BROWSER: Stage = {
  name: 'browser',
  // The launcher builds the pages first, as for `npm start`.
  command: ['--client', 'playwright', 'test'],
  count: playwrightCount,
}

/** The page that a phone loads first has a budget, and so has its style. */
const BUDGETS: Stage = {
  name: 'budgets',
  command: ['--client', 'client/build/measureBundle.ts', 'client/dist'],
}

// npm test [-- --without-browser]
await rm(RESULTS, { recursive: true, force: true })
await mkdir(RESULTS, { recursive: true })
const results: Result[] = []
for (const stage of STAGES) results.push(await run(stage))
if (!process.argv.includes('--without-browser')) {
  results.push(await run(BUDGETS))
  results.push(await runInBrowser())
}
report()

async function runInBrowser(): Promise<Result> {
  const impossible = installBrowser()
  if (impossible === undefined) return run(BROWSER)
  console.error(`\n${impossible}`)
  return { name: BROWSER.name, ok: false, passed: 0, failed: 1, seconds: 0 }
}

/** Runs the stage to its end; what it says goes to the terminal. A failure without tests counts as one. */
async function run({ name, command, count }: Stage): Promise<Result> {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const ok = await succeeds(command)
  const seconds = (performance.now() - begun) / 1000
  const counted = await (count?.() ?? none()).catch(none)
  const failed = ok ? counted.failed : Math.max(counted.failed, 1)
  return { name, ok: ok && failed === 0, passed: counted.passed, failed, seconds }
}

function succeeds(command: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [LAUNCHER, ...command], { stdio: 'inherit' })
  const end = () => child.kill('SIGTERM')
  process.once('SIGTERM', end)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.off('SIGTERM', end)
      resolve(code === 0)
    })
  })
}

function report(): void {
  const sum = (key: keyof Count) => results.reduce((total, result) => total + result[key], 0)
  console.log()
  for (const { name, ok, passed, failed, seconds } of results) {
    const tests = passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : ''
    console.log(`${ok ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s${tests}`)
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(results.every(({ ok }) => ok) ? 0 : 1)
}

async function none(): Promise<Count> {
  return { passed: 0, failed: 0 }
}

async function vitestCount(): Promise<Count> {
  const told = JSON.parse(await readFile(`${RESULTS}/vitest.json`, 'utf8')) as {
    readonly numPassedTests: number
    readonly numFailedTests: number
  }
  return { passed: told.numPassedTests, failed: told.numFailedTests }
}

async function playwrightCount(): Promise<Count> {
  const { stats } = JSON.parse(await readFile(`${RESULTS}/browser.json`, 'utf8')) as {
    readonly stats: {
      readonly expected: number
      readonly unexpected: number
      readonly flaky: number
    }
  }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
