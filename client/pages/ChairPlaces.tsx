import { useBoard } from '../live/boardStore.ts'
import { useText } from '../text/defineText.ts'
import { TabBar } from '../ui/TabBar.tsx'
import css from './ChairPage.module.css'
import { chairPage } from './ChairPage.text.ts'

export type Place = 'agenda' | 'item' | 'people'

/** The three columns as places, where there is room for one only. */
export function ChairPlaces(props: {
  readonly value: Place
  readonly onChange: (place: Place) => void
}) {
  const t = useText(chairPage)
  const waiting = useBoard((s) => [...s.guest.values()].filter((g) => g.phase === 'WAITING').length)
  return (
    <div className={css['places']}>
      <TabBar<Place>
        {...props}
        label={t.places}
        places={[
          { value: 'agenda', label: t.agenda, icon: 'list' },
          { value: 'item', label: t.item, icon: 'gavel' },
          {
            value: 'people',
            label: t.people,
            icon: 'people',
            count: waiting,
            countLabel: t.waiting(waiting),
          },
        ]}
      />
    </div>
  )
}
