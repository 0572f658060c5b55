import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readBackup } from '../../../server/operations/readBackup.ts'
import { restoreBackup } from '../../../server/operations/restoreBackup.ts'
import { writeBackup } from '../../../server/operations/writeBackup.ts'
import { MIGRATIONS, readMigrations } from '../../../server/store/migrationFolder.ts'
import { applyMigrations } from '../../../server/store/migrations.ts'
import { evidence } from '../../../server/store/evidence.ts'
import { connect } from '../../../server/store/prisma.ts'
import { checkCommittee } from '../../../server/verify/checkCommittee.ts'
import { MEETING } from '../../support/builders.ts'
import { createDatabase } from '../../support/postgres.ts'
import { COMMITTEE, startBoard, type Board } from '../../support/startBoard.ts'
import { temporaryFolder } from '../foundation/folder.ts'

const checkIn = { meetingId: MEETING, via: 'ONSITE' } as const

/** An empty database, as it is after CREATE DATABASE. */
async function emptyDatabase() {
  const database = await createDatabase()
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  onTestFinished(() => owner.end().then(database.drop))
  await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  return { ownerUrl: database.url, url: database.appUrl, owner }
}

async function backupOf(board: Board): Promise<string> {
  const file = join(await temporaryFolder(), 'backup.gz')
  await writeBackup({ url: board.database.url, file })
  return file
}

async function restored(file: string) {
  const database = await emptyDatabase()
  const backup = await readBackup(file)
  await restoreBackup(backup, database).finally(backup.close)
  return { ...database, manifest: backup.manifest }
}

/** Every row of every table, as text. */
async function contentOf(url: string): Promise<Record<string, readonly string[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    )
    const content: Record<string, readonly string[]> = {}
    for (const { name } of rows) {
      const { rows: lines } = await client.query(`SELECT t::text AS line FROM "${name}" AS t`)
      content[name] = lines.map(({ line }) => String(line)).sort()
    }
    return content
  } finally {
    await client.end()
  }
}

test('what is restored is what was there, in every table, and the ledger is whole', async () => {
  const board = await startBoard()
  const member = await board.member('S1')
  await member.press('checkIn', checkIn)
  await member.press('openMeeting', { meetingId: MEETING })
  await board.prisma.photo.create({ data: { committeeId: COMMITTEE, id: 'p', bytes: Buffer.from([0, 255, 10, 92]), mediaType: 'image/png', addedAt: new Date(123) } }) // prettier-ignore
  await board.prisma.notesUpdate.create({ data: { committeeId: COMMITTEE, documentId: 'notes.C1.issue.I1', bytes: Buffer.from('文'), authorSeatId: 'S1', clientId: 2n ** 40n } }) // prettier-ignore
  await board.prisma.installation.create({ data: { key: 'odd', value: 'line\nfeed "quoted" \\n 议\u2028' } }) // prettier-ignore
  const file = await backupOf(board)
  expect((await stat(file)).mode & 0o077).toBe(0)

  const { ownerUrl, url, manifest } = await restored(file)
  const before = await contentOf(board.database.url)
  expect(Object.values(before).flat().length).toBeGreaterThan(30)
  expect(await contentOf(ownerUrl)).toEqual(before)
  const prisma = connect(url)
  onTestFinished(() => prisma.$disconnect())
  const report = await checkCommittee(evidence(prisma), COMMITTEE, Buffer.alloc(32, 7))
  expect(report.finding).toBeUndefined()
  expect(manifest.chains).toEqual([{ committeeId: COMMITTEE, seq: report.rows, head: report.head }])
  // Counting goes on where it was.
  const { sequence } = await prisma.notesUpdate.create({ data: { committeeId: COMMITTEE, documentId: 'd', bytes: Buffer.alloc(1), authorSeatId: 'S1', clientId: 1n } }) // prettier-ignore
  expect(sequence).toBe(2n)
})

test('a backup made while people press is one moment, whole in itself', async () => {
  const board = await startBoard()
  const members = await Promise.all(['S1', 'S2', 'S3'].map((seat) => board.member(seat)))
  let isOver = false
  const pressing = members.map(async (member) => {
    for (let n = 0; !isOver; n += 1) {
      const { meetingId } = checkIn
      const answer = await (n % 2 === 0
        ? member.press('checkIn', checkIn)
        : member.press('checkOut', { meetingId }))
      if (!answer.ok) await new Promise((go) => setTimeout(go, 50))
    }
  })
  const files = []
  for (let n = 0; n < 3; n += 1) files.push(await backupOf(board))
  isOver = true
  await Promise.all(pressing)
  for (const file of files) {
    const { url } = await restored(file)
    const prisma = connect(url)
    const { finding } = await checkCommittee(evidence(prisma), COMMITTEE, Buffer.alloc(32, 7))
    await prisma.$disconnect()
    expect(finding).toBeUndefined()
  }
})

test('[F1] kill -9 in the middle of a backup leaves no file that looks like one, and the next one is whole', async () => {
  const board = await startBoard()
  // Enough that writing it takes a while.
  await board.prisma.$executeRaw`
    INSERT INTO "Photo" ("committeeId", id, bytes, "mediaType", "addedAt")
    SELECT ${COMMITTEE}, n::text, convert_to((SELECT string_agg(md5((n * k)::text), '') FROM generate_series(1, 8000) k), 'UTF8'), 'image/png', now()
    FROM generate_series(1, 16) n`
  const folder = await temporaryFolder()
  const file = join(folder, 'backup.gz')
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: board.database.url }
  const child = spawn(process.execPath, ['server/operations/backup.ts', file], {
    env,
    stdio: 'ignore',
  })
  const ended = once(child, 'close')
  const parts = async () => (await readdir(folder)).filter((name) => name.startsWith('backup.gz'))
  await vi.waitFor(async () => expect(await parts()).toHaveLength(1), { timeout: 15_000, interval: 5 }) // prettier-ignore
  child.kill('SIGKILL')
  expect((await ended)[1]).toBe('SIGKILL')
  expect(await parts()).toEqual([expect.stringMatching(/\.unfinished$/)])
  await writeBackup({ url: board.database.url, file })
  const { manifest } = await restored(file)
  expect(manifest.chains).toMatchObject([{ committeeId: COMMITTEE }])
}, 60_000)

test('a database that holds anything is left alone', async () => {
  const board = await startBoard()
  const file = await backupOf(board)
  const before = await contentOf(board.database.url)
  const backup = await readBackup(file)
  const there = { ownerUrl: board.database.url, url: board.database.appUrl }
  await expect(restoreBackup(backup, there)).rejects.toThrow('恢复只写入空数据库')
  expect(await contentOf(board.database.url)).toEqual(before)
  const strange = await emptyDatabase()
  await strange.owner.query('CREATE TABLE foreigners ()')
  await expect(restoreBackup(await readBackup(file), strange)).rejects.toThrow('foreigners')
})

test('a damaged file, or one that was changed, is not restored, and the database stays empty', async () => {
  const board = await startBoard()
  const whole = await readFile(await backupOf(board))
  const text = gunzipSync(whole).toString()
  const file = join(await temporaryFolder(), 'damaged.gz')
  const damaged: Record<string, Buffer> = {
    'cut off': whole.subarray(0, whole.length - 200),
    'one byte is another': whole.with(Math.floor(whole.length / 2), 0x55) as never,
    'a name is another': gzipSync(text.replace('人S1', '人S9')),
    'a row is missing': gzipSync(text.split('\n').toSpliced(-5, 1).join('\n')),
    'no backup': Buffer.from('hello'),
  }
  for (const [name, bytes] of Object.entries(damaged)) {
    await writeFile(file, bytes)
    const database = await emptyDatabase()
    const restoring = readBackup(file).then((backup) => restoreBackup(backup, database))
    await expect(restoring, name).rejects.toThrow('不是完好的备份文件')
    const content = await contentOf(database.ownerUrl)
    expect(Object.values(content).flat(), name).toEqual([])
  }
})

test('what does not add up to the manifest is not restored', async () => {
  const board = await startBoard()
  const text = gunzipSync(await readFile(await backupOf(board))).toString()
  const [first = '', ...rest] = text.split('\n')
  const manifest = JSON.parse(first)
  manifest.chains[0].head = 'f'.repeat(64)
  const lines = [JSON.stringify(manifest), ...rest.slice(0, -2)].join('\n') + '\n'
  const hash = createHash('sha256').update(lines).digest('hex')
  const file = join(await temporaryFolder(), 'forged.gz')
  await writeFile(file, gzipSync(`${lines}${hash}\n`))
  const database = await emptyDatabase()
  await expect(restoreBackup(await readBackup(file), database)).rejects.toThrow('LedgerEntry')
  expect(Object.values(await contentOf(database.ownerUrl)).flat()).toEqual([])
})

test('a backup of a newer version is refused by its migrations', async () => {
  const board = await startBoard()
  const backup = await readBackup(await backupOf(board))
  const [first, ...others] = backup.manifest.migrations
  const migrations = [{ name: first!.name, checksum: 'another' }, ...others]
  const newer = { ...backup, manifest: { ...backup.manifest, migrations } }
  await expect(restoreBackup(newer, await emptyDatabase())).rejects.toThrow('备份来自更新的版本')
})

test('a backup of an older version is restored as what it was, and then migrated', async () => {
  const all = await readMigrations(MIGRATIONS)
  const old = await emptyDatabase()
  await applyMigrations(old.ownerUrl, MIGRATIONS, ({ name }) => name === all[0]!.name)
  await old.owner.query(`INSERT INTO "Installation" VALUES ('kept', 'yes')`)
  const file = join(await temporaryFolder(), 'old.gz')
  await writeBackup({ url: old.ownerUrl, file })
  const { ownerUrl, owner } = await restored(file)
  expect(await applyMigrations(ownerUrl)).toEqual([])
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM _prisma_migrations) AS migrations, value FROM "Installation"`,
  )
  expect(rows).toEqual([{ migrations: all.length, value: 'yes' }])
})
