import { writeFile } from 'node:fs/promises'
import { exitWith } from '../cannotStart.ts'
import { readScenario } from '../demo/readScenario.ts'
import { createLog } from '../log.ts'
import { startScratch } from '../postgres/startScratch.ts'
import { grantToApp } from '../store/grants.ts'
import { applyMigrations } from '../store/migrations.ts'
import { doorsFor } from './audience.ts'
import { openStage } from './openStage.ts'
import { readOptions } from './options.ts'
import { rehearse } from './rehearse.ts'
import { lineOf, summaryOf } from './summary.ts'

const say = (...lines: readonly string[]): void =>
  void process.stdout.write(lines.map((line) => `${line}\n`).join(''))

/** `npm run rehearse -- DIR [--facts FILE] [--pace MS] [--watch]` */
const main = async (): Promise<void> => {
  const { dir, factsFile, pace, watch } = readOptions(process.argv.slice(2))
  const scenario = readScenario(dir)
  const log = createLog('warn')
  const ended = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
  })
  const postgres = await startScratch(log)
  try {
    await applyMigrations(postgres.ownerUrl)
    await grantToApp(postgres.ownerUrl, postgres.url)
    const here = watch ? {} : { host: '127.0.0.1', port: 0 }
    const stage = await openStage({ scenario, databaseUrl: postgres.url, log, ...here })
    try {
      if (watch) say('', ...(await doorsFor(stage, scenario)), '')
      const begun = performance.now()
      const playing = rehearse(stage, scenario, {
        pace,
        ...(watch ? { onAction: (action, code) => say(lineOf(action, code)) } : {}),
      })
      // Whoever ends it in mid-play cuts the lines that it waits for.
      playing.catch(() => {})
      const rehearsal = await Promise.race([playing, ended])
      if (!rehearsal) return
      if (factsFile) await writeFile(factsFile, `${JSON.stringify(rehearsal.facts, null, 2)}\n`)
      say('', summaryOf(rehearsal, performance.now() - begun))
      if (watch) {
        say('', '会议已散会，议事板仍然打开；按 Ctrl-C 结束。')
        await ended
      }
    } finally {
      await stage.close()
    }
  } finally {
    await postgres.stop()
  }
}

main().then(() => process.exit(0), exitWith)
