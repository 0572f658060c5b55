import type { ComponentType, ReactNode } from 'react'
import { Suspense, useState } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useMay } from '../../live/useCommand.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { AgendaList } from './AgendaList.tsx'
import { ItemView } from './ItemView.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import css from './MeetingNow.module.css'
import { meetingNowText } from './meetingNow.text.ts'
import type { Follow } from './useFollow.ts'
import { lazily } from '../../ui/lazily.ts'

const AdHocDialog = lazily(async () => ({
  default: (await import('./AdHocDialog.tsx')).AdHocDialog,
}))

interface Props {
  readonly meeting: Meeting
  readonly follow: Follow
  /** 签到 */
  readonly checkIn: ReactNode
  /** What members write together about an item. */
  readonly Notes: ComponentType<{ readonly item: AgendaItem }>
  /** What this member has voted on a motion. */
  readonly Receipt: ComponentType<{ readonly motion: Motion }>
}

/** The meeting as one member sees it: the current item, or the agenda before and after. */
export function MeetingNow({ meeting, follow, checkIn, Notes, Receipt }: Props) {
  const t = useText(meetingNowText)
  const currentId = wasOpened(meeting) ? meeting.currentItemId : undefined
  const item = useBoard((state) => (follow.itemId ? state.item.get(follow.itemId) : undefined))
  const count = useBoard(
    (state) => [...state.item.values()].filter((i) => isListed(i, meeting)).length,
  )
  return (
    <div className={css['columns']}>
      <div className={css['main']}>
        {checkIn}
        {item ? (
          <ItemView
            key={item.id}
            item={item}
            isCurrent={item.id === currentId}
            notes={<Notes item={item} />}
            Receipt={Receipt}
            onPick={follow.look}
          />
        ) : (
          <MeetingFacts meeting={meeting} />
        )}
      </div>
      <aside className={item ? css['aside'] : undefined}>
        <Panel title={t.agenda(count)} aside={<AskForItem meeting={meeting} />}>
          <AgendaList
            meetingId={meeting.id}
            currentId={currentId}
            shownId={item?.id}
            onPick={follow.look}
          />
        </Panel>
      </aside>
    </div>
  )
}

function AskForItem({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(meetingNowText)
  const [isOpen, setOpen] = useState(false)
  const refusal = useMay('requestAdHoc', { meetingId: meeting.id })
  if (refusal || meeting.phase !== 'IN_SESSION') return null
  return (
    <>
      <Button tone="quiet" icon="plus" onClick={() => setOpen(true)}>
        {t.adHoc}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <AdHocDialog meetingId={meeting.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const isListed = (item: AgendaItem, meeting: Meeting): boolean =>
  item.meetingId === meeting.id && item.phase !== 'REQUESTED' && item.phase !== 'REMOVED'
