import { readFileSync, statSync } from 'node:fs'

/** A system account, by its numbers. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * The account that PostgreSQL must run as, or undefined for our own. It refuses to run as root, so root
 * hands it to the owner of the data or, for new data, to an account without rights.
 */
export function accountFor(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return unprivileged()
}

/** initdb looks its account up by name, so it has to be one that the system knows. */
function unprivileged(): Account {
  const accounts = new Map(readPasswd().map((entry) => [entry.name, entry]))
  const chosen = ['nobody', 'postgres', 'daemon'].map((name) => accounts.get(name)).find(Boolean)
  return chosen ?? { uid: 65534, gid: 65534 }
}

function readPasswd(): readonly (Account & { readonly name: string })[] {
  let text: string
  try {
    text = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return []
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    if (name === undefined || uid === undefined || gid === undefined) return []
    return [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }]
  })
}
