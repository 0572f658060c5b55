import { useState } from 'react'
import { itemsOf } from '../../../domain/meeting/agenda.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { AddItem } from './AddItem.tsx'
import { AdHocItem } from './AdHocItem.tsx'
import { AdHocRequests } from './AdHocRequests.tsx'
import css from './AgendaPanel.module.css'
import { agendaText } from './agenda.text.ts'
import { AgendaRow } from './AgendaRow.tsx'

interface Props {
  readonly meeting: Meeting
  /** The item in the middle of the page. */
  readonly shownId: string | undefined
  readonly onShow: (itemId: string) => void
}

/** The agenda in its order, with what became of each item; before the opening it can be arranged. */
export function AgendaPanel({ meeting, shownId, onShow }: Props) {
  const t = useText(agendaText)
  const [isArranging, setArranging] = useState(false)
  const items = useBoard((state) => itemsOf(state, meeting.id))
  const gate = useGate('moveItem', { meetingId: meeting.id })
  const isPlanned = meeting.phase === 'NOTICED'
  const mayArrange = isPlanned && gate.isMine && !gate.blocked
  const done = items.filter((i) => outcomeOf(i) !== undefined).length
  return (
    <Panel
      title={t.title}
      look="plain"
      aside={items.length > 0 && <span>{t.done(done, items.length)}</span>}
    >
      <AdHocRequests meeting={meeting} />
      {items.length === 0 && <EmptyState icon="list" title={t.none} hint={t.noneHint} />}
      <ol className={css['items']}>
        {items.map((item, n) => (
          <AgendaRow
            key={item.id}
            item={item}
            place={n + 1}
            count={items.length}
            isNow={wasOpened(meeting) && !isOver(meeting) && meeting.currentItemId === item.id}
            isShown={item.id === shownId}
            isArranging={isArranging && mayArrange}
            onShow={() => onShow(item.id)}
          />
        ))}
      </ol>
      <div className={css['tools']}>
        {mayArrange && (
          <>
            <AddItem meetingId={meeting.id} />
            <Button
              tone="quiet"
              icon={isArranging ? 'check' : 'edit'}
              aria-pressed={isArranging}
              onClick={() => setArranging(!isArranging)}
            >
              {isArranging ? t.arranged : t.arrange}
            </Button>
          </>
        )}
        {!isPlanned && <AdHocItem meetingId={meeting.id} />}
      </div>
    </Panel>
  )
}
