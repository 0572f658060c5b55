import { Suspense, useEffect, useState } from 'react'
import { useConnection } from '../../live/connection.ts'
import { useMe } from '../../live/session.ts'
import { useSelf } from '../../live/useActor.ts'
import { useStore } from '../../live/useStore.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { intakeText } from './intake.text.ts'
import css from './IntakeSheet.module.css'
import { drainQueue, waitingIssues } from './intakeQueue.ts'
import { lazily } from '../../ui/lazily.ts'

const IntakeSheet = lazily(async () => ({
  default: (await import('./IntakeSheet.tsx')).IntakeSheet,
}))

/** 登记问题, and how many wait on this device to be uploaded. */
export function IntakeButton() {
  const t = useText(intakeText)
  const self = useSelf()
  const waiting = useStore(waitingIssues)
  const [isOpen, setOpen] = useState(false)
  useDrain()
  if (!self) return null
  return (
    <div className={css['opener']}>
      {waiting > 0 && (
        <Badge tone="amber" icon="offline">
          {t.waiting(waiting)}
        </Badge>
      )}
      <Button tone="primary" icon="plus" onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <IntakeSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** What waits is sent when the page comes, and whenever the connection is back. */
function useDrain(): void {
  const { me } = useMe()
  const link = useConnection()
  const userId = me?.userId
  useEffect(() => {
    if (!userId || link === 'reconnecting') return undefined
    const drain = () => void drainQueue(userId)
    drain()
    addEventListener('online', drain)
    return () => removeEventListener('online', drain)
  }, [userId, link])
}
