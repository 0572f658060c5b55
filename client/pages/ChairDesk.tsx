import { useRef, useState } from 'react'
import { itemsOf } from '../../domain/meeting/agenda.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../domain/meeting/Meeting.ts'
import { AgendaPanel } from '../features/agenda/AgendaPanel.tsx'
import { ScreenPreview } from '../features/agenda/ScreenPreview.tsx'
import { AttendancePanel } from '../features/attendance/AttendancePanel.tsx'
import { QuorumPanel } from '../features/attendance/QuorumPanel.tsx'
import { ConsentBlock } from '../features/consent/ConsentBlock.tsx'
import { JoinCode } from '../features/guests/JoinCode.tsx'
import { WaitingGuests } from '../features/guests/WaitingGuests.tsx'
import { SpeakersPanel } from '../features/speakers/SpeakersPanel.tsx'
import { useBoard } from '../live/boardStore.ts'
import { useFocusMain } from '../parts/useFocusMain.ts'
import { useFocusKeeper } from '../parts/useFocusKeeper.ts'
import { useText } from '../text/defineText.ts'
import { ChairHead } from './ChairHead.tsx'
import { ChairItem } from './ChairItem.tsx'
import { ChairKeys } from './ChairKeys.tsx'
import css from './ChairPage.module.css'
import { chairPage } from './ChairPage.text.ts'
import { ChairPlaces } from './ChairPlaces.tsx'
import type { Place } from './ChairPlaces.tsx'

/** Agenda, item, people: three columns on a desk, one at a time on a phone. */
export function ChairDesk({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(chairPage)
  const root = useRef<HTMLDivElement>(null)
  useFocusKeeper(root)
  useFocusMain()
  const [place, setPlace] = useState<Place>('item')
  const [shown, show] = useShownItem(meeting)
  const onShow = (itemId: string) => {
    show(itemId)
    setPlace('item')
  }
  return (
    <div ref={root} className={css['frame']}>
      <ChairHead meeting={meeting} />
      <h1 className="visually-hidden">{t.title}</h1>
      <div className={css['desk']} data-place={place}>
        <div className={css['agenda']}>
          <ConsentBlock meeting={meeting} />
          <AgendaPanel meeting={meeting} shownId={shown?.id} onShow={onShow} />
        </div>
        <div className={css['item']}>
          <ChairItem key={shown?.id ?? ''} meeting={meeting} shown={shown} onShow={onShow} />
        </div>
        <div className={css['people']}>
          <WaitingGuests meeting={meeting} />
          <QuorumPanel meeting={meeting} />
          <SpeakersPanel meeting={meeting} />
          <ScreenPreview meeting={meeting} />
          <JoinCode />
          <AttendancePanel meeting={meeting} />
        </div>
      </div>
      <ChairKeys />
      <ChairPlaces value={place} onChange={setPlace} />
    </div>
  )
}

/** The item in the middle: the one being heard, until another is chosen; the next start ends that. */
const useShownItem = (meeting: Meeting) => {
  const nowId = wasOpened(meeting) ? meeting.currentItemId : undefined
  const [chosen, setChosen] = useState<{
    readonly id: string
    readonly during: string | undefined
  }>()
  const id = chosen && chosen.during === nowId ? chosen.id : nowId
  const item = useBoard((s) => itemsOf(s, meeting.id).find((i) => i.id === id))
  return [item, (next: string) => setChosen({ id: next, during: nowId })] as const
}
