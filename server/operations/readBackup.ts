import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import * as v from 'valibot'
import { CannotStart } from '../cannotStart.ts'
import { BackupManifest } from './BackupManifest.ts'

/** A backup that is being read: its manifest, and then its rows table by table. */
export interface OpenBackup {
  readonly manifest: BackupManifest
  /** Each table's rows, as JSON texts, a few at a time. */
  rows(): AsyncGenerator<{ readonly table: string; readonly rows: readonly string[] }>
  close(): Promise<void>
}

const ROWS_AT_ONCE = 200
const CHARACTERS_AT_ONCE = 4_000_000

/**
 * Reads the whole file once, so that a damaged one is known before anything is done with it.
 *
 * @throws CannotStart for a file that is missing, damaged or no backup
 */
export async function readBackup(file: string): Promise<OpenBackup> {
  try {
    await assertWhole(file)
    const lines = linesOf(file)
    const { value: first = '' } = await lines.next()
    const manifest = v.parse(BackupManifest, JSON.parse(first))
    const close = async () => void (await lines.return(undefined))
    return { manifest, rows: () => rowsOf(manifest, lines), close }
  } catch (error) {
    throw unreadable(file, error)
  }
}

async function* rowsOf({ tables }: BackupManifest, lines: AsyncGenerator<string, undefined>) {
  for (const { name: table, rows: count } of tables)
    for (let read = 0; read < count;) {
      const rows: string[] = []
      for (let size = 0; read < count && rows.length < ROWS_AT_ONCE && size < CHARACTERS_AT_ONCE;) {
        const { value: row = '' } = await lines.next()
        rows.push(row)
        size += row.length
        read += 1
      }
      yield { table, rows }
    }
}

/** The last line is the hash of all before it. */
async function assertWhole(file: string): Promise<void> {
  const hash = createHash('sha256')
  let last: string | undefined
  for await (const line of linesOf(file)) {
    if (last !== undefined) hash.update(`${last}\n`)
    last = line
  }
  if (last !== hash.digest('hex')) throw new Error('it is not as it was written')
}

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const text = createGunzip()
  // A fault anywhere ends the last stream, and with it the loop below.
  pipeline(createReadStream(file), text, () => {})
  let begun: string[] = []
  for await (const chunk of text.setEncoding('utf8')) {
    const [head = '', ...rest] = String(chunk).split('\n')
    begun.push(head)
    for (const part of rest) {
      yield begun.join('')
      begun = [part]
    }
  }
  return undefined
}

function unreadable(file: string, cause: unknown): CannotStart {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CannotStart(
    `${file} 不是完好的备份文件（${why}）。`,
    `${file} is not a whole backup (${why}).`,
    cause,
  )
}
