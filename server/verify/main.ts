import { readFile } from 'node:fs/promises'
import { exitWith } from '../cannotStart.ts'
import { readEnv } from '../env.ts'
import { createLog } from '../log.ts'
import { openDatabase } from '../postgres/openDatabase.ts'
import { readSecrets } from '../secrets.ts'
import { evidence } from '../store/evidence.ts'
import { connect } from '../store/prisma.ts'
import { checkCommittee } from './checkCommittee.ts'
import { fileReportInWords } from './fileReportInWords.ts'
import { checkFile } from './checkFile.ts'
import { findingInWords } from './Finding.ts'

// npm run verify                 everything in the database
// npm run verify -- minutes.json one sealed file, offline: no server, no database, no network
// Exit code 0: unchanged; 1: changed, and the last line names the first change.

const verifyFile = async (path: string): Promise<boolean> => {
  const text = await readFile(path, 'utf8')
  const report = checkFile(jsonOf(text))
  console.log(fileReportInWords(report).join('\n'))
  return report.finding === undefined
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const verifyDatabase = async (): Promise<boolean> => {
  const env = readEnv()
  const database = await openDatabase(env, createLog('warn'))
  const prisma = connect(database.url)
  try {
    const { seal } = await readSecrets(env.DATA_DIR)
    const source = evidence(prisma)
    let ok = true
    for (const committeeId of await source.strays()) {
      ok = false
      console.log(`✗ ${committeeId}：没有台账，却有记录 rows of a committee without a ledger`)
    }
    for (const committeeId of await source.committees()) {
      const { rows, records, seals, finding } = await checkCommittee(source, committeeId, seal)
      ok &&= finding === undefined
      const counts = `台账${rows}条，记录${records}条，封条${seals}个`
      console.log(
        finding
          ? `✗ ${committeeId}：${findingInWords(finding)}`
          : `✓ ${committeeId}：${counts}，未变动 unchanged`,
      )
    }
    return ok
  } finally {
    await prisma.$disconnect()
    await database.stop()
  }
}

const [path] = process.argv.slice(2)
await (path === undefined ? verifyDatabase() : verifyFile(path)).then(
  (ok) => {
    process.exitCode = ok ? 0 : 1
  },
  (error: unknown) => exitWith(error),
)
