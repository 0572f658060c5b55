import type { Account } from './account.ts'
import { run } from './run.ts'

/** Whether `account` can enter the folder; asked by trying, because modes do not tell all (ACLs, mounts). */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true
  const tried = await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { account })
  return tried.code === 0
}
