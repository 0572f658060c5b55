import { useState } from 'react'
import { itemsOf, tasksOn } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { openVoteOf } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import css from './Adjourn.module.css'
import { planningText } from './planning.text.ts'

/** 散会, with a look at what is not finished. */
export function Adjourn({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <GateButton
        command="adjournMeeting"
        about={{ meetingId: meeting.id }}
        tone="danger"
        onClick={() => setOpen(true)}
      >
        {t.adjourn}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.adjournTitle}
        command="adjournMeeting"
        submit={t.adjourn}
        tone="danger"
        input={{ meetingId: meeting.id }}
      >
        <p>{t.adjournLead}</p>
        <Unfinished meeting={meeting} />
      </CommandDialog>
    </>
  )
}

function Unfinished({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(planningText)
  const items = useBoard((s) => itemsOf(s, meeting.id))
  const isVoting = useBoard((s) => openVoteOf(s, meeting) !== undefined)
  const open = items.filter((i) => outcomeOf(i) === undefined)
  const deferred = items.filter((i) => outcomeOf(i) === 'DEFERRED')
  const unassigned = useBoard((s) =>
    items.filter(
      (i) => outcomeOf(i) === 'PASSED' && tasksOn(s, i.id).length === 0 && !s.escalation.has(i.id),
    ),
  )
  return (
    <>
      {isVoting && <p className={css['warning']}>{t.voteOpen}</p>}
      {open.length > 0 && <List lead={t.carried(open.length)} items={open} />}
      {deferred.length > 0 && <List lead={t.deferred(deferred.length)} items={deferred} />}
      {unassigned.length > 0 && <List lead={t.unassigned(unassigned.length)} items={unassigned} />}
      {open.length + deferred.length === 0 && <p>{t.allDone}</p>}
    </>
  )
}

const List = ({
  lead,
  items,
}: {
  readonly lead: string
  readonly items: readonly AgendaItem[]
}) => (
  <div>
    <strong>{lead}</strong>
    <ul className={css['items']}>
      {items.map(({ id, order, title }) => (
        <li key={id}>
          {order} {title}
        </li>
      ))}
    </ul>
  </div>
)
