import { createServer, type Server } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../../server/listen.ts'

function server(): Server {
  const made = createServer((_request, response) => response.end('here'))
  onTestFinished(() => void made.close())
  return made
}

/** As on a machine without IPv6. */
function serverWithoutIpv6(): Server {
  const made = server()
  const open = made.listen.bind(made)
  made.listen = ((options: { host: string; port: number }) => {
    if (!options.host.includes(':')) return open(options)
    const error = Object.assign(new Error('no IPv6'), { code: 'EAFNOSUPPORT' })
    queueMicrotask(() => made.emit('error', error))
    return made
  }) as Server['listen']
  return made
}

test('a machine without IPv6 listens on IPv4', async () => {
  const { host, port } = await listen(serverWithoutIpv6(), { port: 0 })
  expect(host).toBe('0.0.0.0')
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
})

test('a server answers on IPv4 whatever else the machine has', async () => {
  const { port } = await listen(server(), { port: 0 })
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
})

test('without a setting the next free port is taken, and said', async () => {
  const first = await listen(server(), {})
  const second = await listen(server(), {})
  expect(second.port).not.toBe(first.port)
  expect(second.moved).toBe(true)
})

test('a port that was asked for and is taken stops the start', async () => {
  const { port } = await listen(server(), { port: 0 })
  await expect(listen(server(), { port })).rejects.toThrow(`端口 ${port} 已被占用`)
})

test('an address of another machine stops the start', async () => {
  await expect(listen(server(), { host: '192.0.2.1', port: 0 })).rejects.toThrow('HOST')
})
