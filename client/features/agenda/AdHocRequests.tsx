import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import css from './AdHocRequests.module.css'
import { agendaText } from './agenda.text.ts'

/** Urgent items that members have brought up and the chair has not answered yet. */
export function AdHocRequests({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(agendaText)
  const words = useText(meetingWords)
  const requests = useBoard((state) =>
    isOver(meeting)
      ? []
      : [...state.item.values()].filter(
          (i) => i.meetingId === meeting.id && i.phase === 'REQUESTED',
        ),
  )
  const seats = useBoard((state) => state.seat)
  return requests.map((item) => (
    <div key={item.id} className={css['request']}>
      <p>
        <Badge tone="amber" icon="warning">
          {words.adHoc}
        </Badge>{' '}
        <strong>{item.title}</strong>
      </p>
      <p className={css['by']}>
        {item.phase === 'REQUESTED' && t.requested(seats.get(item.requestedById)?.name ?? '')}
      </p>
      <CommandButton command="approveAdHoc" input={{ itemId: item.id }} tone="primary" wide>
        {t.approve}
      </CommandButton>
    </div>
  ))
}
