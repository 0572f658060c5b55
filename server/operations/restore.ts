import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CannotStart, exitWith } from '../cannotStart.ts'
import { readEnv } from '../env.ts'
import { createLog } from '../log.ts'
import { openDatabase } from '../postgres/openDatabase.ts'
import { evidence } from '../store/evidence.ts'
import { connect } from '../store/prisma.ts'
import { checkCommittee } from '../verify/checkCommittee.ts'
import { findingInWords } from '../verify/Finding.ts'
import type { BackupManifest } from './BackupManifest.ts'
import { readBackup } from './readBackup.ts'
import { restoreBackup } from './restoreBackup.ts'

// npm run restore -- FILE      into an empty database: a new DATA_DIR, or a new DATABASE_URL

const main = async (): Promise<void> => {
  const [name] = process.argv.slice(2)
  if (name === undefined)
    throw new CannotStart('npm run restore -- 备份文件', 'npm run restore -- FILE')
  const env = readEnv()
  const backup = await readBackup(resolve(process.env['INIT_CWD'] ?? process.cwd(), name))
  try {
    const { manifest } = backup
    await assertOwnKeys(env.DATA_DIR, manifest)
    const database = await openDatabase(env, createLog('warn'))
    try {
      await restoreBackup(backup, database)
      await keepKeys(env.DATA_DIR, manifest)
      console.log(`✓ ${manifest.madeAt} 的备份已恢复到 ${database.place}`)
      await verify(database.url, await sealOf(env.DATA_DIR), manifest)
    } finally {
      await database.stop()
    }
  } finally {
    await backup.close()
  }
}

/** The same that `npm run verify` says, and that the heads are those of the backup. */
const verify = async (
  url: string,
  seal: Buffer | undefined,
  { chains }: BackupManifest,
): Promise<void> => {
  const prisma = connect(url)
  try {
    for (const { committeeId, seq, head } of chains) {
      const { finding } = await checkCommittee(evidence(prisma), committeeId, seal)
      if (finding) process.exitCode = 1
      console.log(
        finding
          ? `✗ ${committeeId}：${findingInWords(finding)}`
          : `✓ ${committeeId} #${seq} ${head}`,
      )
    }
    if (seal === undefined) console.log(WITHOUT_KEYS)
  } finally {
    await prisma.$disconnect()
  }
}

const WITHOUT_KEYS = `
没有密钥：请在启动之前把原来的 secrets.json 放进数据文件夹；否则居民联系方式无法打开，所有人须重新登录。
No keys: put the former secrets.json into the data folder before the start; otherwise residents' contacts
stay closed and everybody has to sign in again.`

const fileIn = (dataDir: string): string => join(dataDir, 'secrets.json')

/** Keys that are there already and are not the backup's would not open what it holds. */
const assertOwnKeys = async (dataDir: string, { secrets }: BackupManifest): Promise<void> => {
  const kept = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined)
  if (kept === undefined || secrets === undefined) return
  const { session, seal } = JSON.parse(kept) as typeof secrets
  if (session === secrets.session && seal === secrets.seal) return
  throw new CannotStart(
    `${fileIn(dataDir)} 与备份中的密钥不同：请换一个新的 DATA_DIR。`,
    `${fileIn(dataDir)} is not the one in the backup: choose a new DATA_DIR.`,
  )
}

const keepKeys = async (dataDir: string, { secrets }: BackupManifest): Promise<void> => {
  if (secrets === undefined) return
  await mkdir(dataDir, { recursive: true })
  await writeFile(fileIn(dataDir), JSON.stringify(secrets), { mode: 0o600 })
}

const sealOf = async (dataDir: string): Promise<Buffer | undefined> => {
  const kept = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined)
  return kept === undefined ? undefined : Buffer.from(String(JSON.parse(kept).seal), 'base64')
}

main().catch(exitWith)
