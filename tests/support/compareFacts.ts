import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CHECK = new URL('../scenarios/check.mjs', import.meta.url).pathname

/** What check.mjs prints about these facts: one line for each difference, then the counts. */
export const compareFacts = (scenario: string, facts: object): readonly string[] => {
  const dir = mkdtempSync(join(tmpdir(), 'facts-'))
  try {
    const file = join(dir, 'facts.json')
    writeFileSync(file, JSON.stringify(facts))
    const run = spawnSync(process.execPath, [CHECK, scenario, file], { encoding: 'utf8' })
    return `${run.stdout}${run.stderr}`.trim().split('\n')
  } finally {
    rmSync(dir, { recursive: true })
  }
}
