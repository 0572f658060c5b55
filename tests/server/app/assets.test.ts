import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { expect, it, onTestFinished } from 'vitest'
import { compressedAssets } from '../../../server/http/compressedAssets.ts'

it('a built file travels compressed, and nothing outside its folder does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assets-'))
  await writeFile(join(folder, 'a-1b2c.js'), 'const 议事板 = 1\n'.repeat(2000))
  const app = express()
  app.use('/assets', compressedAssets(folder), (_request, response) => response.status(404).end())
  const server = app.listen(0)
  onTestFinished(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })
  const { port } = server.address() as { port: number }
  const get = (path: string, encoding: string) =>
    fetch(`http://localhost:${port}/assets/${path}`, { headers: { 'accept-encoding': encoding } })
  for (const encoding of ['br', 'gzip']) {
    const answer = await get('a-1b2c.js', encoding)
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toBe('const 议事板 = 1\n'.repeat(2000))
  }
  for (const path of ['b.js', '..%2f..%2fetc%2fpasswd', 'a-1b2c.js%00.js', '.js'])
    expect((await get(path, 'br')).status, path).toBe(404)
})
