import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart, exitWith } from '../cannotStart.ts'
import { readEnv } from '../env.ts'
import { createLog } from '../log.ts'
import { reachDatabase } from '../postgres/reachDatabase.ts'
import { readSecrets } from '../secrets.ts'
import { writeBackup } from './writeBackup.ts'

// npm run backup [-- FILE] [--secrets]      while the board runs, or while it does not

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { secrets: { type: 'boolean', default: false } },
  })
  const env = readEnv()
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), positionals[0] ?? usualName())
  if (await stat(file).catch(() => undefined)) throw taken(file)
  const database = await reachDatabase(env, createLog('warn'))
  try {
    const keys = values.secrets ? await readSecrets(env.DATA_DIR) : undefined
    const secrets = keys && { session: keys.session, seal: keys.seal.toString('base64') }
    const url = database.ownerUrl
    const { tables, chains } = await writeBackup({ url, file, ...(secrets ? { secrets } : {}) })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`✓ ${file}：${tables.length}张表，${rows}行 rows`)
    for (const { committeeId, seq, head } of chains) console.log(`  ${committeeId} #${seq} ${head}`)
    console.log(values.secrets ? HOLDS_SECRETS : WITHOUT_SECRETS)
  } finally {
    await database.stop()
  }
}

const usualName = (): string =>
  `board-backup-${new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}.gz`

const HOLDS_SECRETS = `
备份含有密钥：得到它的人可以打开居民联系方式、冒充任何人登录。请加密保存。
The backup holds the keys: whoever has it can open residents' contacts and sign in as anybody.`
const WITHOUT_SECRETS = `
备份不含密钥：请另外妥善保存数据文件夹中的 secrets.json；没有它，居民联系方式无法打开，所有人须重新登录。（--secrets 一并写入）
The backup holds no keys: keep secrets.json of the data folder elsewhere; without it residents' contacts
stay closed and everybody has to sign in again. (--secrets puts it in)`

const taken = (file: string): CannotStart =>
  new CannotStart(`文件 ${file} 已存在：请换一个文件名。`, `${file} exists: choose another name.`)

main().catch(exitWith)
