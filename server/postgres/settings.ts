import { createHash } from 'node:crypto'
import type { Endpoint } from './endpoint.ts'

/** Nothing that has been acknowledged may be lost by a power cut; see durability.ts. */
const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }

const SIZED_FOR_ONE_BOARD = {
  max_connections: '50',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  jit: 'off',
  io_method: 'sync',
}

const SAME_EVERYWHERE = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'warning',
  unix_socket_permissions: '0700',
}

/** The server's settings, in the form that pg_ctl's -o option wants. */
export function serverOptions(endpoint: Endpoint, version: string): string {
  const settings = {
    ...DURABLE,
    ...SIZED_FOR_ONE_BOARD,
    ...SAME_EVERYWHERE,
    // macOS's fsync leaves the data in the drive's cache.
    ...(process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {}),
    ...(endpoint.kind === 'socket'
      ? { listen_addresses: '', unix_socket_directories: endpoint.folder }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '' }),
    port: String(endpoint.port),
    cluster_name: clusterName(version),
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${quoted(value)}`)
    .join(' ')
}

/** Tells a server of these settings and this version from one that an older program has left running. */
export function clusterName(version: string): string {
  const known = JSON.stringify([DURABLE, SIZED_FOR_ONE_BOARD, SAME_EVERYWHERE, version])
  return `board-${createHash('sha256').update(known).digest('hex').slice(0, 12)}`
}

/** pg_ctl hands the options to the system's shell. */
function quoted(value: string): string {
  return process.platform === 'win32' ? `"${value}"` : `'${value.replaceAll("'", `'\\''`)}'`
}
