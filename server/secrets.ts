import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { CannotStart } from './cannotStart.ts'

const Key = v.pipe(v.string(), v.base64(), v.length(44))
const Secrets = v.object({ session: Key, seal: Key })

/** The keys of this installation. Whoever has them can sign cookies and open residents' contacts. */
export interface InstallationSecrets {
  /** Signs session cookies. */
  readonly session: string
  /** 32 bytes that seal contacts and ballot keys at rest. */
  readonly seal: Buffer
}

/** Reads the keys below `dataDir`, or makes them at the first start; the file is the owner's alone. */
export const readSecrets = async (dataDir: string): Promise<InstallationSecrets> => {
  const file = join(dataDir, 'secrets.json')
  await mkdir(dataDir, { recursive: true })
  const made = { session: newKey(), seal: newKey() }
  // `wx` leaves a file that is there alone, and two starts at once agree on one.
  await writeFile(file, JSON.stringify(made), { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  const parsed = v.safeParse(Secrets, JSON.parse(await readFile(file, 'utf8').catch(() => '{}')))
  if (!parsed.success)
    throw new CannotStart(
      `密钥文件 ${file} 已损坏：请从备份恢复。`,
      `The key file ${file} is damaged: restore it from a backup.`,
    )
  return { session: parsed.output.session, seal: Buffer.from(parsed.output.seal, 'base64') }
}

const newKey = (): string => randomBytes(32).toString('base64')
