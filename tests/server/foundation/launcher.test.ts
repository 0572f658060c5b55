import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { waitUntil } from './waitUntil.ts'

const RUN = resolve('server/setup/run.mjs')

async function script(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'script.mts')
  await writeFile(file, text)
  return file
}

function launch(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { npm_lifecycle_event: _outer, INIT_CWD: _elsewhere, ...clean } = process.env
  const child = spawn(process.execPath, [RUN, ...args], {
    cwd: tmpdir(),
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said.text += chunk.toString()))
  return { child, said, ended: once(child, 'close') as Promise<[number | null, string | null]> }
}

test('a script runs from any folder, with its arguments, in the project, tools first in PATH', async () => {
  const file = await script(
    `console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.env.INIT_CWD, process.env.PATH]))`,
  )
  const { said, ended } = launch([file, 'a b', '--c'])
  expect(await ended).toEqual([0, null])
  const [args, cwd, from, path] = JSON.parse(said.text.trim().split('\n').at(-1)!) as [
    string[],
    string,
    string,
    string,
  ]
  expect(args).toEqual(['a b', '--c'])
  expect(cwd).toBe(resolve('.'))
  expect(from).toBe(tmpdir())
  expect(path.startsWith(resolve('node_modules/.bin'))).toBe(true)
})

test('exit codes come through, and an unknown script or tool is one sentence', async () => {
  expect(await launch([await script('process.exit(7)')]).ended).toEqual([7, null])
  const { said, ended } = launch(['nothing.ts'])
  expect(await ended).toEqual([1, null])
  expect(said.text).toContain('nothing.ts：没有这个文件 no such file')
})

test('a tool among the packages runs with the project’s Node', async () => {
  const { said, ended } = launch(['tsc', '--version'])
  expect(await ended).toEqual([0, null])
  expect(said.text).toMatch(/^Version 7/m)
})

test('a board asked to stop by several signals at once stops in order, once', async () => {
  const board = resolve('tests/server/foundation/boardProcess.ts')
  const { child, said, ended } = launch([board, await temporaryFolder()])
  await waitUntil(() => said.text.includes('postgresql://'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) child.kill(signal)
  expect(await ended).toEqual([0, null])
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s reaches the command, which ends in order',
  async (signal) => {
    const file = await script(
      `process.on('${signal}', () => { console.log('in order'); process.exit(3) }); console.log('up'); setInterval(() => {}, 1000)`,
    )
    const { child, said, ended } = launch([file])
    await waitUntil(() => said.text.includes('up'))
    child.kill(signal)
    expect(await ended).toEqual([3, null])
    expect(said.text).toContain('in order')
  },
)

test('a command whose launcher was killed with kill -9 ends in order, too', async () => {
  const file = await script(
    `process.on('SIGTERM', () => { console.log('in order'); process.exit() }); console.log('up'); setInterval(() => {}, 1000)`,
  )
  const { child, said, ended } = launch([file])
  await waitUntil(() => said.text.includes('up'))
  child.kill('SIGKILL')
  await ended
  expect(said.text).toContain('in order')
})

test.each(['npm', 'the shell'])('the command ends when %s was killed with kill -9', async (who) => {
  const file = await script(
    `process.on('SIGTERM', () => { console.log('in order'); process.exit() }); console.log('up'); setInterval(() => {}, 1000)`,
  )
  // As npm does it: a shell, which stays, and the launcher below it.
  const call = `"${process.execPath}" "${RUN}" "${file}"; :`
  const npm = spawn('/bin/bash', ['-c', `/bin/sh -c '${call}' & echo "shell $!"; wait; :`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await waitUntil(() => said.includes('up'))
  const shell = Number(/shell (\d+)/.exec(said)?.[1])
  process.kill(who === 'npm' ? npm.pid! : shell, 'SIGKILL')
  await waitUntil(() => said.includes('in order'))
  npm.kill('SIGKILL')
})

test('with nothing to do the launcher costs less than 0.3 s', async () => {
  const file = await script('')
  await launch([file]).ended
  const begun = performance.now()
  await launch([file]).ended
  const launched = performance.now() - begun
  const alone = performance.now()
  await once(spawn(process.execPath, [file]), 'close')
  expect(launched - (performance.now() - alone)).toBeLessThan(300)
})
