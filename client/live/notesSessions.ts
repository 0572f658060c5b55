import { account, ownerOf } from './account.ts'
import { documentsUrl } from './endpoint.ts'
import { NotesSession } from './NotesSession.ts'
import { notesTable as table } from './notesTable.ts'
import { setUnsaved } from './unsaved.ts'
import { version } from './version.ts'

/** A session that nobody looks at stays this long, ms: people turn pages back and forth. */
const LINGER = 5_000

interface Held {
  readonly session: NotesSession
  holders: number
  timer?: ReturnType<typeof setTimeout>
}
const sessions = new Map<string, Held>()

/** Opens a document of notes, or joins the page's session on it. Undefined while nobody is signed in. */
export const holdNotes = (name: string): NotesSession | undefined => {
  const owner = ownerOf(account.get())
  if (owner === undefined) return undefined
  const held = usable(name) ?? open(name, owner)
  clearTimeout(held.timer)
  held.holders += 1
  return held.session
}

/** Every holdNotes needs one. What is not saved yet stays open until it is. */
export const releaseNotes = (name: string): void => {
  const held = sessions.get(name)
  if (!held) return
  held.holders -= 1
  if (held.holders === 0) linger(name, held)
}

const usable = (name: string): Held | undefined => {
  const held = sessions.get(name)
  if (!held?.session.isGone || held.session.isUnsaved || held.holders > 0) return held
  clearTimeout(held.timer)
  void held.session.close()
  return undefined
}

const linger = (name: string, held: Held): void => {
  held.timer = setTimeout(() => {
    if (held.holders > 0 || sessions.get(name) !== held) return
    if (held.session.isUnsaved) return linger(name, held)
    sessions.delete(name)
    void held.session.close()
  }, LINGER)
}

const open = (name: string, owner: string): Held => {
  const onUnsaved = (isUnsaved: boolean) => setUnsaved(`notes ${name}`, isUnsaved)
  const onUpgrade = () => version.set('required')
  const url = documentsUrl()
  const session = new NotesSession({ url, name, owner, table, onUnsaved, onUpgrade })
  const held = { session, holders: 0 }
  sessions.set(name, held)
  return held
}

/** What earlier pages wrote offline goes up, whether anybody opens those notes or not. */
export const resendAll = async (): Promise<void> => {
  const owner = ownerOf(account.get())
  const rows = await table.all()
  for (const name of new Set(rows.filter((r) => r.owner === owner).map((r) => r.name))) {
    if (sessions.has(name) || ownerOf(account.get()) !== owner || owner === undefined) continue
    linger(name, open(name, owner))
  }
}

export const wakeAll = (anew: boolean): void => {
  for (const { session } of sessions.values()) session.wake(anew)
}

export const closeAll = async (): Promise<void> => {
  const closing = [...sessions].map(([name, { session, timer }]) => {
    clearTimeout(timer)
    setUnsaved(`notes ${name}`, false)
    return session.close()
  })
  sessions.clear()
  await Promise.all(closing)
}

if (typeof addEventListener === 'function')
  addEventListener('pagehide', () => {
    for (const { session } of sessions.values()) session.keep()
  })
