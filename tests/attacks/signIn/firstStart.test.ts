import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../../server/store/prisma.ts'
import { createDatabase } from '../../support/postgres.ts'
import { Visitor } from '../../support/Visitor.ts'

const USUAL = ['admin', 'administrator', 'root', 'demo', 'test', '管理员']
const PATIENT = { timeout: 30_000 }

test('[A20] production starts with no account at all, and one token that works once', async () => {
  const installation = await install()
  const { prisma } = installation
  const first = await installation.start('production')
  expect(await prisma.user.count()).toBe(0)
  expect(await prisma.personalLink.count()).toBe(0)
  expect(await prisma.committee.count()).toBe(0)
  expect(first.said.out).not.toContain('/j#')
  for (const username of USUAL)
    for (const password of [username, `${username}${username}`, 'password', '12345678']) {
      const visitor = new Visitor(first.origin, '203.0.113.1')
      const { status } = await visitor.post('/api/sign-in/password', { username, password })
      expect([401, 429]).toContain(status)
    }

  const [, token = ''] = /\/setup#([\w-]{32})\s/.exec(first.said.out) ?? []
  expect(first.said.err).not.toContain(token)
  const form = { token, username: 'zhou', password: '安装时用的密码一', name: '周某' }
  const admin = new Visitor(first.origin, '203.0.113.1')
  expect((await admin.post('/api/setup', form)).body).toEqual({ signedIn: true })
  const again = await admin.post('/api/setup', { ...form, username: 'second' })
  expect([again.status, again.body.code]).toEqual([401, 'SETUP_TOKEN_INVALID'])
  await first.stop()

  const second = await installation.start('production')
  expect(second.said.out).not.toContain('/setup#')
  expect(await prisma.user.count()).toBe(1)
}, 60_000)

test('what a demo has handed out is worth nothing once production starts on its data', async () => {
  const installation = await install()
  const demo = await installation.start(undefined)
  const [, token = ''] = /\/j#([\w-]{32})\s/.exec(demo.said.out) ?? []
  const visitor = new Visitor(demo.origin, '203.0.113.1')
  expect((await visitor.post('/api/sign-in/link', { token })).body).toEqual({ signedIn: true })
  await demo.stop()

  const production = await installation.start('production')
  const later = new Visitor(production.origin, '203.0.113.1')
  expect((await later.post('/api/sign-in/link', { token })).body.code).toBe('LINK_INVALID')
  later.cookie = visitor.cookie
  expect((await later.get('/api/me')).status).toBe(401)
}, 60_000)

/** A machine with an empty database, on which the real program is started. */
const install = async () => {
  const database = await createDatabase()
  const prisma = connect(database.appUrl)
  const folder = await mkdtemp(join(tmpdir(), 'first-start-'))
  const running: { kill(signal: NodeJS.Signals): boolean }[] = []
  onTestFinished(async () => {
    for (const child of running) child.kill('SIGKILL')
    await prisma.$disconnect()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    prisma,
    async start(mode: string | undefined) {
      const { NODE_ENV: _, VITEST: __, ...inherited } = process.env
      const child = spawn(process.execPath, [resolve('server/main.ts')], {
        env: {
          ...inherited,
          ...{ DATABASE_URL: database.url, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1' },
          ...(mode ? { NODE_ENV: mode } : {}),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running.push(child)
      const said = { out: '', err: '' }
      child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
      await expect.poll(() => said.out, PATIENT).toContain('Ctrl-C')
      const [, port] = /http:\/\/localhost:(\d+)/.exec(said.out) ?? []
      const stop = async () => {
        const closed = once(child, 'close')
        child.kill('SIGTERM')
        await closed
      }
      return { said, origin: `http://127.0.0.1:${port}`, stop }
    },
  }
}
