import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { signIn } from '../../../server/rehearse/signIn.ts'
import { BoardProcess } from '../../crash/BoardProcess.ts'
import { freePort, prepare } from '../../crash/Installation.ts'
import { temporaryFolder } from '../foundation/folder.ts'

const run = promisify(execFile)

/** As `npm run <name> -- …args` does it. */
const npmRun = (name: 'backup' | 'restore', dataDir: string, ...args: string[]) =>
  run(process.execPath, [`server/operations/${name}.ts`, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
  })

const headsIn = (said: string) => said.match(/C1 #\d+ [0-9a-f]{64}/g)

test('the drill: a backup of a running board, on another machine, has the same heads and opens the same doors', async () => {
  const folder = await temporaryFolder()
  const installation = await prepare({ dataDir: join(folder, 'old'), committees: 1, meetings: 3 })
  const port = await freePort()
  const old = await BoardProcess.start({ dataDir: installation.dataDir, port })
  onTestFinished(() => old.kill())
  const token = installation.committees[0]!.tokens.get('S1')!
  const cookie = await signIn(old.origin, token)

  const file = join(folder, 'backup.gz')
  const made = await npmRun('backup', installation.dataDir, file, '--secrets')
  expect(made.stdout).toContain('备份含有密钥')
  await expect(npmRun('backup', installation.dataDir, file)).rejects.toThrow('已存在')
  const plain = await npmRun('backup', installation.dataDir, join(folder, 'plain.gz'))
  expect(plain.stdout).toContain('备份不含密钥')
  expect(await old.stop()).toBe(0)

  const dataDir = join(folder, 'new')
  const { stdout } = await npmRun('restore', dataDir, file)
  expect(headsIn(stdout)).toEqual(headsIn(made.stdout))
  expect(headsIn(stdout)).toHaveLength(1)
  expect(await readFile(join(dataDir, 'secrets.json'))).toEqual(
    await readFile(join(installation.dataDir, 'secrets.json')),
  )
  await expect(npmRun('restore', dataDir, file)).rejects.toThrow('恢复只写入空数据库')

  const board = await BoardProcess.start({ dataDir, port })
  onTestFinished(() => board.kill())
  const me = await fetch(`${board.origin}/api/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ viewer: { kind: 'seat', seatId: 'S1' } })
  await signIn(board.origin, token)
  expect(await board.stop()).toBe(0)
}, 120_000)
