import { useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { JoinForm } from '../features/signIn/JoinForm.tsx'
import { WaitingRoom } from '../features/signIn/WaitingRoom.tsx'
import { useMe } from '../live/session.ts'

/** `/join`: the meeting's code and a name; then waiting until the chair lets the guest in. */
export function JoinPage() {
  const { status, me } = useMe()
  const isWaiting = me?.kind === 'guest'
  const [hasWaited, setWaited] = useState(false)
  useEffect(() => {
    if (isWaiting) setWaited(true)
  }, [isWaiting])

  // Let in: the same session is a seat now.
  if (hasWaited && status === 'in' && !isWaiting) return <Redirect to="/" replace />
  if (isWaiting) return <WaitingRoom name={me.name} />
  return <JoinForm wasTurnedAway={hasWaited && status === 'out'} />
}
