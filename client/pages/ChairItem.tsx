import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import { outcomeOf } from '../../domain/meeting/AgendaItem.ts'
import { itemsOf } from '../../domain/meeting/agenda.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../domain/meeting/Meeting.ts'
import { motionsOn, openVoteOf } from '../../domain/vote/lookup.ts'
import { EditItem } from '../features/agenda/EditItem.tsx'
import { ItemFacts } from '../features/agenda/ItemFacts.tsx'
import { ItemHead } from '../features/agenda/ItemHead.tsx'
import { ItemMoves } from '../features/agenda/ItemMoves.tsx'
import { Opinions } from '../features/agenda/Opinions.tsx'
import { GivenTasks } from '../features/assignment/GivenTasks.tsx'
import { OutcomeActions } from '../features/assignment/OutcomeActions.tsx'
import { NotesPanel } from '../features/notes/NotesPanel.tsx'
import { MeetingFacts } from '../features/planning/MeetingFacts.tsx'
import { MotionPanel } from '../features/voteControl/MotionPanel.tsx'
import { ProposeMotion } from '../features/voteControl/ProposeMotion.tsx'
import { useBoard } from '../live/boardStore.ts'
import { ConfirmsVisit } from '../parts/ConfirmsVisit.tsx'
import { useText } from '../text/defineText.ts'
import css from './ChairPage.module.css'
import { chairPage } from './ChairPage.text.ts'

interface Props {
  readonly meeting: Meeting
  readonly shown: AgendaItem | undefined
  readonly onShow: (itemId: string) => void
}

/** The middle of the desk: one item, its vote, what is done about it, and what is written about it. */
export function ChairItem({ meeting, shown, onShow }: Props) {
  const t = useText(chairPage)
  const place = useBoard((s) => itemsOf(s, meeting.id).findIndex((i) => i.id === shown?.id) + 1)
  const isPlanned = meeting.phase === 'NOTICED'
  const isNow = wasOpened(meeting) && shown !== undefined && meeting.currentItemId === shown.id
  return (
    <>
      <ItemMoves meeting={meeting} shown={shown} onShow={onShow} />
      {isPlanned && !shown && <MeetingFacts meeting={meeting} />}
      {!shown && <p className={css['nothing']}>{t.nothingShown}</p>}
      {shown && (
        <>
          <ItemHead item={shown} place={place} isNow={isNow} />
          <MotionPanel meeting={meeting} item={shown} />
          <div className={css['actions']}>
            {isNow && <Actions meeting={meeting} item={shown} />}
            <EditItem item={shown} />
          </div>
          <GivenTasks itemId={shown.id} />
          <Opinions itemId={shown.id} />
          <div className={css['lower']}>
            <div className={css['facts']}>
              <ConfirmsVisit item={shown} />
              <ItemFacts item={shown} />
            </div>
            <NotesPanel subject={{ kind: 'item', id: shown.id }} level={3} />
          </div>
        </>
      )}
    </>
  )
}

/** Nothing else can be done about an item while it is being voted on. */
function Actions({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const isVoting = useBoard((s) => openVoteOf(s, meeting) !== undefined)
  const motions = useBoard((s) => motionsOn(s, item.id).length)
  const outcome = outcomeOf(item)
  if (isVoting) return null
  const mayPropose =
    item.type === 'DELIBERATE' && (outcome === undefined || outcome === 'WITHDRAWN')
  return (
    <>
      {mayPropose && <ProposeMotion meeting={meeting} item={item} isNext={motions === 0} />}
      <OutcomeActions item={item} />
    </>
  )
}
