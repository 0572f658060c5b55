import type { MeetingId } from '../../../domain/ids.ts'
import { isPresent } from '../../../domain/meeting/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useText } from '../../text/defineText.ts'
import { attendanceText } from './attendance.text.ts'

/** The chair easily forgets himself: as long as he is not here, the button is in his way. */
export function SelfCheckIn({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(attendanceText)
  const self = useSelf()
  const isIn = useBoard((s) => self !== undefined && isPresent(s, meetingId, self.id))
  if (!self || isIn) return null
  return (
    <CommandButton
      command="checkIn"
      input={{ meetingId, via: 'ONSITE' }}
      tone="primary"
      icon="check"
      wide
    >
      {t.self}
    </CommandButton>
  )
}
