import { expect, it } from 'vitest'
import { JPEG } from '../../support/pictures.ts'
import { startBoard } from '../../support/startBoard.ts'

it('a photo is kept as what it is, and shown to the committee only', async () => {
  const board = await startBoard()
  const { cookie } = await board.member('S1')
  const origin = board.origin()
  const send = (body: Buffer, headers: Record<string, string>) =>
    fetch(`${origin}/api/photos`, { method: 'POST', headers: { origin, ...headers }, body: new Uint8Array(body) }) // prettier-ignore
  const sent = await send(JPEG, { cookie, 'content-type': 'image/jpeg' })
  expect(sent.status).toBe(201)
  const { id } = (await sent.json()) as { id: string }
  const shown = await fetch(`${origin}/api/photos/${id}`, { headers: { cookie } })
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(JPEG)
  expect((await fetch(`${origin}/api/photos/${id}`)).status).toBe(404)
  const html = Buffer.from('<script>alert(1)</script>')
  expect((await send(html, { cookie, 'content-type': 'image/jpeg' })).status).toBe(415)
  expect((await send(JPEG, { 'content-type': 'image/jpeg' })).status).toBe(401)
})
