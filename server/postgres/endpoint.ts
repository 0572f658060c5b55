import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { passwordOf } from './cluster.ts'
import type { Home } from './home.ts'
import type { Postmaster } from './postmaster.ts'
import { appPassword, OWNER, type Role } from './roles.ts'
import { socketFolder } from './socketFolder.ts'

/** Where the server listens. */
export type Endpoint =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly port: number }

export type EndpointKind = Endpoint['kind']

export function defaultKind(): EndpointKind {
  return process.platform === 'win32' ? 'loopback' : 'socket'
}

/** A place to listen for a server that is about to start. */
export async function newEndpoint(home: Home, kind: EndpointKind): Promise<Endpoint> {
  if (kind === 'loopback') return { kind, port: await freePort() }
  return { kind, folder: await socketFolder(home), port: 5432 }
}

/** Where the server that wrote postmaster.pid listens. */
export async function endpointOf(postmaster: Postmaster, home: Home): Promise<Endpoint> {
  if (postmaster.socketFolder === '') return { kind: 'loopback', port: postmaster.port }
  const { socketFolder: written, port } = postmaster
  const there = await stat(join(written, `.s.PGSQL.${port}`)).catch(() => undefined)
  // The home may have been moved, socket and all, since the server started.
  return { kind: 'socket', folder: there ? written : await socketFolder(home), port }
}

/** The connection string for one database behind the endpoint, as the owner or as the app. */
export async function urlOf(
  endpoint: Endpoint,
  home: Home,
  database: string,
  role: Role = OWNER,
): Promise<string> {
  if (endpoint.kind === 'socket')
    return `postgresql://${role}@localhost:${endpoint.port}/${database}?host=${encodeURIComponent(endpoint.folder)}`
  const owners = await passwordOf(home)
  const password = role === OWNER ? owners : appPassword(owners)
  return `postgresql://${role}:${password}@127.0.0.1:${endpoint.port}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
