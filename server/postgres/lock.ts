import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { CannotStart } from '../cannotStart.ts'

/** The right to be the only board on an embedded server. It ends with the process, however that ends. */
export interface Lock {
  /** Fulfilled when the server has gone away although nobody released the lock. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

const KEY = 720_241_031
/** A killed board needs a moment to be gone: followParent.mjs looks four times a second. */
const PATIENCE = 4000

/**
 * Takes the lock over a connection of its own.
 *
 * @param prepare what only the holder may do, before anybody is told that the lock is held
 */
export async function holdLock(
  url: string,
  prepare: (client: Client) => Promise<void>,
): Promise<Lock> {
  const client = new Client({ connectionString: url, application_name: `board ${process.pid}` })
  let released = false
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => {})
    client.on('end', () => (released ? undefined : resolve()))
  })
  await client.connect()
  const release = async () => {
    released = true
    await client.end().catch(() => {})
  }
  try {
    await take(client)
    await prepare(client)
  } catch (error) {
    await release()
    throw error
  }
  return { lost, release }
}

async function take(client: Client): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE
  for (;;) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [KEY])
    if (rows[0]?.taken === true) return
    if (performance.now() > giveUpAt) throw occupied(await holder(client))
    await sleep(50)
  }
}

async function holder(client: Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)
      WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [KEY],
  )
  return String(rows[0]?.application_name ?? '').replace(/^board /, '')
}

function occupied(pid: string): CannotStart {
  return new CannotStart(
    `另一个议事板（进程 ${pid}）正在使用同一个数据文件夹：请先停止它，或为这一个设置别的 DATA_DIR。`,
    `Another board (process ${pid}) is using the same data folder: stop it first, or set another DATA_DIR for this one.`,
  )
}
