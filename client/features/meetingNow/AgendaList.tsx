import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { MeetingId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useLooking } from '../../live/presence.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { AvatarGroup } from '../../ui/AvatarGroup.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import css from './AgendaList.module.css'
import { meetingNowText } from './meetingNow.text.ts'

interface Props {
  readonly meetingId: MeetingId
  /** The one the chair is at. */
  readonly currentId?: string | undefined
  /** The one in sight here. */
  readonly shownId?: string | undefined
  readonly onPick: (itemId: string) => void
}

/** The whole agenda with what has become of it. */
export function AgendaList({ meetingId, currentId, shownId, onPick }: Props) {
  const t = useText(meetingNowText)
  const items = useBoard((state) => itemsOf(state, meetingId))
  if (items.length === 0)
    return <EmptyState icon="list" title={t.agendaEmpty} hint={t.agendaEmptyHint} />
  return (
    <ol className={css['list']}>
      {items.map((item) => (
        <li key={item.id}>
          <Row
            item={item}
            isCurrent={item.id === currentId}
            isShown={item.id === shownId}
            onPick={onPick}
          />
        </li>
      ))}
    </ol>
  )
}

interface RowProps {
  readonly item: AgendaItem
  readonly isCurrent: boolean
  readonly isShown: boolean
  readonly onPick: (itemId: string) => void
}

function Row({ item, isCurrent, isShown, onPick }: RowProps) {
  const t = useText(meetingNowText)
  const words = useText(meetingWords)
  const looking = useText(issueWords).looking
  const onlookers = useLooking().get(item.id) ?? []
  return (
    <button
      type="button"
      className={css['row']}
      aria-current={isShown || undefined}
      onClick={() => onPick(item.id)}
    >
      <span className={css['order']}>{item.order}</span>
      <span className={css['words']}>
        <span className={css['title']}>{item.title}</span>
        <span className={css['badges']}>
          {isCurrent && item.phase !== 'DECIDED' && <Badge tone="brand">{t.current}</Badge>}
          {item.phase === 'DECIDED' && <OutcomeBadge outcome={item.outcome} reason={item.reason} />}
          {item.adHoc && <Badge tone="amber">{words.adHoc}</Badge>}
          {item.type === 'INFORM' && <Badge>{words.itemType.INFORM}</Badge>}
          <AvatarGroup label={looking} names={onlookers.map((o) => o.name)} max={3} />
        </span>
      </span>
    </button>
  )
}
