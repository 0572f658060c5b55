import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { NotesPanel } from '../../../../client/features/notes/NotesPanel.tsx'
import { useBoard, useBoardReady } from '../../../../client/live/boardStore.ts'
import { useConnection } from '../../../../client/live/connection.ts'
import { useMeetingCode } from '../../../../client/live/meetingCode.ts'
import { useNotices } from '../../../../client/live/notices.ts'
import { useOnline } from '../../../../client/live/online.ts'
import { useOwnBallot } from '../../../../client/live/ownBallots.ts'
import { setLooking, useLooking } from '../../../../client/live/presence.ts'
import { useSecretBallot } from '../../../../client/live/secretBallot.ts'
import { serverNow } from '../../../../client/live/serverClock.ts'
import { refreshMe, signOut, useMe } from '../../../../client/live/session.ts'
import { createStore } from '../../../../client/live/store.ts'
import { useStore } from '../../../../client/live/useStore.ts'
import { useUrnCount } from '../../../../client/live/urn.ts'
import { useSelf } from '../../../../client/live/useActor.ts'
import type { CommandHandle } from '../../../../client/live/useCommand.ts'
import { useCommand, useMay } from '../../../../client/live/useCommand.ts'
import type { NotesSubject } from '../../../../domain/board/documentName.ts'
import type { CommandName } from '../../../../domain/commands/index.ts'
import { COMMANDS } from '../../../../domain/commands/index.ts'
import { currentMeeting } from '../../../../domain/meeting/lookup.ts'
import type { Motion } from '../../../../domain/vote/Motion.ts'
import { openVoteOf } from '../../../../domain/vote/lookup.ts'

// A page that shows nothing and tells a test everything: `live` is what the hooks say, `live.send`
// presses a button.

const handles = new Map<CommandName, CommandHandle<CommandName>>()

function Command({ name }: { readonly name: CommandName }) {
  const handle = useCommand(name)
  useEffect(() => void handles.set(name, handle), [name, handle])
  return null
}

function Vote({ motion }: { readonly motion: Motion }) {
  const secret = useSecretBallot(motion)
  const own = useOwnBallot(motion.id, motion.round)
  const urn = useUrnCount(motion.id, motion.round)
  const may = useMay('castBallot', { motionId: motion.id })
  Object.assign(live, { secret, own, urn, motionId: motion.id, mayVote: may?.refused ?? 'yes' })
  return null
}

const opened = createStore<NotesSubject | undefined>(undefined)

function Probe() {
  const { status, me } = useMe()
  const meeting = useBoard(currentMeeting)
  const motion = useBoard((state) => (meeting ? openVoteOf(state, meeting) : undefined))
  Object.assign(live, {
    status,
    me,
    meeting,
    isVoting: motion !== undefined,
    self: useSelf()?.id,
    isReady: useBoardReady(),
    revision: useBoard((state) => state.revision),
    issues: useBoard((state) => state.issue.size),
    connection: useConnection(),
    online: [...useOnline()],
    code: useMeetingCode(),
    notices: useNotices(),
    looking: Object.fromEntries(useLooking()),
  })
  const notes = useStore(opened)
  return (
    <>
      {motion && <Vote motion={motion} />}
      {notes && <NotesPanel subject={notes} />}
    </>
  )
}

const live = {
  send: (name: CommandName, input: never) => handles.get(name)?.send(input),
  handle: (name: CommandName) => handles.get(name),
  openNotes: opened.set,
  setLooking,
  signOut,
  serverNow,
}
Object.assign(globalThis, { live })

const signIn = async (token: string): Promise<void> => {
  const headers = { 'content-type': 'application/json' }
  await fetch('/api/sign-in/link', { method: 'POST', headers, body: JSON.stringify({ token }) })
  history.replaceState(null, '', location.pathname)
  await refreshMe()
}
if (location.hash !== '') await signIn(location.hash.slice(1))

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      {(Object.keys(COMMANDS) as CommandName[]).map((name) => (
        <Command key={name} name={name} />
      ))}
      <Probe />
    </StrictMode>,
  )
