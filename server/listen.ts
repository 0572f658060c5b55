import type { Server } from 'node:http'
import { CannotStart } from './cannotStart.ts'

/** Where the server listens now. */
export interface Listening {
  readonly host: string
  readonly port: number
  /** The usual port was taken and another one is used: to be said to people. */
  readonly moved: boolean
}

const USUAL_PORT = 3000
const NEIGHBOURS = 50
/** All addresses, IPv6 and IPv4; the second where the machine has no IPv6. */
const EVERYWHERE = ['::', '0.0.0.0']

/**
 * Opens the port. A port that was asked for is used or refused; without one, the usual port or the next
 * free one is taken.
 *
 * @param asked absent members mean: the usual port, all addresses
 * @throws CannotStart for a port that is taken or forbidden, or an address that is not of this machine
 */
export async function listen(
  server: Server,
  asked: { readonly host?: string | undefined; readonly port?: number | undefined },
): Promise<Listening> {
  const hosts = asked.host === undefined ? EVERYWHERE : [asked.host]
  if (asked.port !== undefined) return onAnyOf(server, hosts, asked.port)
  for (let port = USUAL_PORT; port < USUAL_PORT + NEIGHBOURS; port += 1) {
    try {
      return await onAnyOf(server, hosts, port)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  return { ...(await onAnyOf(server, hosts, 0)), moved: true }
}

async function onAnyOf(server: Server, hosts: readonly string[], port: number): Promise<Listening> {
  for (const [index, host] of hosts.entries()) {
    try {
      const bound = await open(server, host, port)
      return { host, port: bound, moved: port !== 0 && port !== USUAL_PORT }
    } catch (error) {
      const last = index === hosts.length - 1
      if (last || !NO_SUCH_ADDRESS.has(codeOf(error))) throw refused(host, port, error)
    }
  }
  throw new Error('listen needs at least one host')
}

const NO_SUCH_ADDRESS = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL', 'EPROTONOSUPPORT'])

function open(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onListening = () => {
      server.off('error', onError)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    }
    const onError = (error: Error) => {
      server.off('listening', onListening)
      reject(error)
    }
    server.once('listening', onListening).once('error', onError)
    server.listen({ host, port })
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof CannotStart && codeOf(error.cause) === 'EADDRINUSE'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function refused(host: string, port: number, error: unknown): CannotStart {
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    return new CannotStart(
      `端口 ${port} 已被占用：请换一个 PORT，或停止占用它的程序。`,
      `Port ${port} is taken: choose another PORT, or stop the program that uses it.`,
      error,
    )
  if (code === 'EACCES')
    return new CannotStart(
      `当前用户无权使用端口 ${port}：请把 PORT 设为 1024 以上。`,
      `This user may not use port ${port}: set PORT to 1024 or above.`,
      error,
    )
  return new CannotStart(
    `无法在地址 ${host} 上监听（${code}）：请检查 HOST。`,
    `The address ${host} cannot be used (${code}): check HOST.`,
    error,
  )
}
