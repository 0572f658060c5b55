import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../../server/log.ts'
import { assertDurable } from '../../../server/postgres/durability.ts'
import type { EndpointKind } from '../../../server/postgres/endpoint.ts'
import { startPostgres } from '../../../server/postgres/startPostgres.ts'
import { temporaryFolder } from './folder.ts'
import { waitUntil } from './waitUntil.ts'

const log = createLog('silent')

async function start(dataDir: string, listen?: EndpointKind) {
  const postgres = await startPostgres({ dataDir, log, ...(listen && { listen }) })
  onTestFinished(() => postgres.stop())
  return postgres
}

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const write = (url: string) =>
  query(url, 'CREATE TABLE IF NOT EXISTS kept (n int); INSERT INTO kept VALUES (1)')
const count = async (url: string) =>
  (await query(url, 'SELECT count(*)::int FROM kept'))[0]!['count']

test('the embedded PostgreSQL is durable, speaks UTF-8 and sorts by code points', async () => {
  const dataDir = join(await temporaryFolder(), 'not there yet')
  const { ownerUrl: url } = await start(dataDir)
  await assertDurable((sql) => query(url, sql))
  const sorted = await query(
    url,
    `SELECT t FROM (VALUES ('ä'), ('b'), ('B'), ('议'), ('事')) AS v(t) ORDER BY t`,
  )
  expect(sorted.map((row) => row['t'])).toEqual(['B', 'b', 'ä', '事', '议'])
  const [listening] = await query(url, 'SHOW listen_addresses')
  expect(listening).toEqual({ listen_addresses: '' })
})

test('stopping and starting again keeps the data, also under another way of listening', async () => {
  const dataDir = await temporaryFolder()
  const first = await start(dataDir)
  await write(first.ownerUrl)
  await first.stop()
  const second = await start(dataDir, 'loopback')
  expect(new URL(second.ownerUrl).hostname).toBe('127.0.0.1')
  expect(await count(second.ownerUrl)).toBe(1)
  const open = new URL(second.ownerUrl)
  open.password = 'guessed'
  await expect(query(open.href, 'SELECT 1')).rejects.toThrow(/password/)
})

test('the server of a board killed with kill -9 is taken over', async () => {
  const dataDir = await temporaryFolder()
  const script = fileURLToPath(new URL('./boardProcess.ts', import.meta.url))
  const board = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(board.stdout, 'data')
  await write(String(url).trim())
  const left = Number.parseInt(
    await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'),
  )
  board.kill('SIGKILL')
  await once(board, 'exit')

  const next = await start(dataDir)
  expect(next.pid).toBe(left)
  expect(await count(next.ownerUrl)).toBe(1)
})

test('a second board on the same data is refused with a sentence, and the first goes on', async () => {
  const dataDir = await temporaryFolder()
  const first = await start(dataDir)
  await expect(start(dataDir)).rejects.toThrow(
    `另一个议事板（进程 ${process.pid}）正在使用同一个数据文件夹`,
  )
  await write(first.ownerUrl)
})

test('a server killed with kill -9 is started again and has lost nothing', async () => {
  const dataDir = await temporaryFolder()
  const postgres = await start(dataDir)
  await write(postgres.ownerUrl)
  const killed = postgres.pid
  process.kill(killed, 'SIGKILL')
  await waitUntil(() => postgres.pid !== killed)
  await waitUntil(() => count(postgres.ownerUrl).then(Boolean, () => false))
  expect(await count(postgres.ownerUrl)).toBe(1)
})

test('files that a dead server left behind do not stop the next one, whoever has its number', async () => {
  const dataDir = await temporaryFolder()
  const home = join(dataDir, 'postgres')
  const first = await start(dataDir)
  await write(first.ownerUrl)
  const pidFile = await readFile(join(home, 'data/postmaster.pid'), 'utf8')
  const lockFile = await readFile(join(home, '.s.PGSQL.5432.lock'), 'utf8')
  await first.stop()
  const taken = (text: string) => text.replace(/^\d+/, String(process.pid))
  await writeFile(join(home, 'data/postmaster.pid'), taken(pidFile))
  await writeFile(join(home, '.s.PGSQL.5432.lock'), taken(lockFile))

  const next = await start(dataDir)
  expect(await count(next.ownerUrl)).toBe(1)
})

test('an initdb that was killed halfway is cleared away', async () => {
  const dataDir = await temporaryFolder()
  await mkdir(join(dataDir, 'postgres/data.999999999'), { recursive: true, mode: 0o700 })
  await writeFile(join(dataDir, 'postgres/data.999999999/half'), '')
  await start(dataDir)
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('data.999999999')
})

test('a data folder with a path too long for a socket works', async () => {
  const dataDir = join(await temporaryFolder(), '长'.repeat(40), `it's here`)
  const { ownerUrl: url } = await start(dataDir)
  expect(url).not.toContain(encodeURIComponent('长'))
  await write(url)
})
