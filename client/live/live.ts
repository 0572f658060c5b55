import { PROTOCOL } from '../../domain/commands/protocol.ts'
import type { Welcome } from '../../domain/commands/protocol.ts'
import { account, fetchMe, ownerOf } from './account.ts'
import { backoff, pause } from './backoff.ts'
import { closeBoard, openBoard, wakeBoard } from './boardConnection.ts'
import { setLinked } from './connection.ts'
import { meetingCode } from './meetingCode.ts'
import { closeNotes, resendNotes, wakeNotes } from './notesDoor.ts'
import { forgetNotices } from './notices.ts'
import { online } from './online.ts'
import { addOwnBallot, setOwnBallots } from './ownBallots.ts'
import { onSilence, outbox, socket } from './presses.ts'
import { closePapers, openPapers } from './ballotPapers.ts'
import { hearServerTime } from './serverClock.ts'
import { guardLeaving, setUnsaved } from './unsaved.ts'
import { forgetUrn, setUrnCount } from './urn.ts'
import { hearVersion, version } from './version.ts'
import { onWake } from './wake.ts'

let isStarted = false

/** Connects the page to its meeting, once: now if somebody is signed in, else as soon as somebody is. */
export const startLive = (): void => {
  if (isStarted) return
  isStarted = true
  listen()
  guardLeaving()
  outbox.waiting.subscribe(() => setUnsaved('outbox', outbox.waiting.get().length > 0))
  account.subscribe(follow)
  onWake(wake)
  onSilence(() => wake(true))
  // Somebody may have signed in on this very page before.
  follow()
  void findOut()
}

/** A page that was opened while the server was away has to learn who it is once it is back. */
const findOut = async (): Promise<void> => {
  for (let failures = 1; ; failures += 1) {
    await fetchMe()
    if (account.get().status !== 'loading') return
    await pause(backoff(failures))
  }
}

let owner: string | undefined

const follow = (): void => {
  const next = ownerOf(account.get())
  if (next === owner) return
  owner = next
  disconnect()
  if (next === undefined) return
  void outbox.open(next)
  void openPapers(next)
  socket.connect()
}

const disconnect = (): void => {
  socket.disconnect()
  closeBoard()
  void closeNotes()
  closePapers()
  setOwnBallots([])
  forgetUrn()
  forgetNotices()
  online.set(new Set())
  meetingCode.set(undefined)
  setLinked(true)
}

const listen = (): void => {
  socket.on('welcome', greet)
  socket.on('ownBallot', addOwnBallot)
  socket.on('urn', setUrnCount)
  socket.on('online', (seatIds) => online.set(new Set(seatIds)))
  socket.on('code', ({ code }) => meetingCode.set(code))
  socket.on('version', hearVersion)
  socket.on('ending', ({ at }) => rarely((news) => news.warnOfEnd(at)))
  socket.on('storage', (isShort) => rarely((news) => news.hearStorage(isShort)))
  socket.on('disconnect', (reason) => {
    outbox.setOnline(false)
    setLinked(false)
    // Thrown out: perhaps the session is over, perhaps only the rights changed.
    if (reason === 'io server disconnect') void comeBackAs()
  })
  let refusals = 0
  socket.on('connect', () => {
    refusals = 0
    setLinked(true)
  })
  socket.on('connect_error', () => {
    setLinked(false)
    // A refused upgrade looks like a lost network; only asking tells them apart.
    refusals += 1
    if (refusals % 3 === 0) void fetchMe()
  })
}

const rareNews = () => import('./rareNews.ts')

/** The words are fetched when they are needed. */
const rarely = (say: (news: Awaited<ReturnType<typeof rareNews>>) => void): void =>
  void rareNews().then(say, () => {})

const greet = (welcome: Welcome): void => {
  hearServerTime(welcome.now, true)
  rememberCommittee(welcome.committeeId)
  setOwnBallots(welcome.ownBallots)
  // Whoever waits at the door has no board yet.
  if (welcome.boardName !== '') openBoard(welcome.boardName, () => socket.disconnect().connect())
  // What ended with a session that was replaced waits for this.
  wakeBoard(false)
  wakeNotes(false)
  if (welcome.protocol === PROTOCOL) {
    outbox.setOnline(true)
    void resendNotes()
  } else version.set('required')
}

const rememberCommittee = (committeeId: string): void => {
  const known = account.get()
  if (known.status === 'in' && known.me.committeeId !== committeeId)
    account.set({ status: 'in', me: { ...known.me, committeeId } })
}

/** Asks who this page is now, and connects again as that. */
const comeBackAs = async (): Promise<void> => {
  await pause(backoff(1))
  await fetchMe()
  if (ownerOf(account.get()) === undefined || ownerOf(account.get()) !== owner) return
  socket.disconnect().connect()
  wakeBoard(true)
}

const wake = (certainly: boolean): void => {
  if (account.get().status === 'loading') void fetchMe()
  if (ownerOf(account.get()) === undefined) return
  if (certainly || !socket.connected) socket.disconnect().connect()
  wakeBoard(certainly)
  wakeNotes(certainly)
}
