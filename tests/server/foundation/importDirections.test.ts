import { execFile } from 'node:child_process'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './folder.ts'

/** File, what it imports, and a word of the sentence that must follow. */
const FORBIDDEN: readonly (readonly [string, string, string])[] = [
  ['domain/vote/a.ts', '../../server/log.ts', 'imports nothing of ours'],
  ['domain/vote/b.ts', 'node:fs', 'no machine'],
  ['domain/vote/c.ts', 'yjs', 'only board/'],
  ['domain/board/d.ts', 'express', 'no machine'],
  ['server/rooms/e.ts', '../../client/live/store.ts', 'never imports the client'],
  ['server/rooms/f.ts', '../../prisma/generated/client.ts', 'Only server/store'],
  ['server/g.ts', '@prisma/adapter-pg', 'Only server/store'],
  ['server/rooms/h.ts', 'ws', 'Only server/documents'],
  ['server/documents/i.ts', 'socket.io', 'Only server/sockets'],
  ['server/sockets/j.ts', 'y-protocols/sync', 'Only server/documents'],
  ['client/live/k.ts', '../../server/log.ts', 'never imports the server'],
  ['client/pages/l.tsx', 'socket.io-client', 'live in client/live'],
  ['client/features/vote/m.tsx', 'y-websocket', 'live in client/live'],
  ['client/features/vote/n.tsx', '../issues/List.tsx', 'do not know each other'],
  ['client/features/vote/parts/o.tsx', '../../issues/List.tsx', 'do not know each other'],
  ['client/features/vote/p.tsx', '../../pages/Home.tsx', 'Features do not know'],
  ['client/ui/q.tsx', '../features/vote/Panel.tsx', 'drawn with what it is given'],
  ['client/live/r.ts', '../ui/Button.tsx', 'outside React'],
]

const ALLOWED: readonly (readonly [string, string])[] = [
  ['domain/board/s.ts', 'yjs'],
  ['domain/vote/t.ts', '../people/authority.ts'],
  ['server/store/u.ts', '../../prisma/generated/client.ts'],
  ['server/documents/v.ts', 'ws'],
  ['server/sockets/w.ts', 'socket.io'],
  ['server/rooms/x.ts', '../../domain/state.ts'],
  ['client/live/y.ts', 'socket.io-client'],
  ['client/features/vote/z.tsx', '../../live/store.ts'],
  ['client/features/vote/parts/za.tsx', '../Panel.tsx'],
  ['client/pages/zb.tsx', '../features/vote/Panel.tsx'],
]

test('every import direction is enforced with a sentence, and nothing else is forbidden', async () => {
  const project = await temporaryFolder()
  await cp('oxlint.config.ts', join(project, 'oxlint.config.ts'))
  await cp('tsconfig.json', join(project, 'tsconfig.json'))
  await mkdir(join(project, 'server/setup'), { recursive: true })
  await cp('server/setup/importDirections.ts', join(project, 'server/setup/importDirections.ts'))
  await symlink(resolve('node_modules'), join(project, 'node_modules'))
  for (const [file, imported] of [...FORBIDDEN, ...ALLOWED]) {
    await mkdir(dirname(join(project, file)), { recursive: true })
    await writeFile(
      join(project, file),
      `import * as it from '${imported}'\nexport const own = [it]\n`,
    )
  }

  const complaints = await lint(project)
  for (const [file, , sentence] of FORBIDDEN)
    expect(complaints.get(file)?.join() ?? '', file).toContain(sentence)
  for (const [file] of ALLOWED) expect(complaints.get(file) ?? [], file).toEqual([])
})

async function lint(project: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const oxlint = resolve('node_modules/oxlint/bin/oxlint')
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [oxlint, '--format=json'], { cwd: project }, (_error, stdout) =>
      done(stdout),
    )
  })
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: readonly { code: string; filename: string; help?: string; message: string }[]
  }
  const found = new Map<string, string[]>()
  for (const { code, filename, help = '', message } of diagnostics) {
    if (!code.includes('no-restricted-imports')) continue
    found.set(filename, [...(found.get(filename) ?? []), `${message} ${help}`])
  }
  return found
}
