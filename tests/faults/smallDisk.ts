import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A file system of its own in memory, or undefined where this account may not mount one. */
export const mountSmallDisk = async (
  folder: string,
  megabytes: number,
): Promise<{ unmount(): Promise<void> } | undefined> => {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder])
  } catch {
    return undefined
  }
  return { unmount: () => run('umount', ['-l', folder]).then(() => {}) }
}

/** Writes into a file until there is really no room left; gives back the way to remove it. */
export const fillDisk = async (folder: string): Promise<() => Promise<void>> => {
  const path = join(folder, 'filling')
  const file = await open(path, 'w')
  try {
    for (let size = 2 ** 20; size >= 512; size /= 2)
      for (;;) {
        const { bytesWritten } = await file
          .write(Buffer.alloc(size, 1))
          .catch(() => ({ bytesWritten: 0 }))
        if (bytesWritten < size) break
      }
  } finally {
    await file.close()
  }
  return () => rm(path)
}
