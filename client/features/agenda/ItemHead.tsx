import { useEffect } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { setLooking, useLooking } from '../../live/presence.ts'
import { LevelBadge } from '../../parts/LevelBadge.tsx'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { UrgencyBadge } from '../../parts/UrgencyBadge.tsx'
import { useBoard } from '../../live/boardStore.ts'
import { useText } from '../../text/defineText.ts'
import { AvatarGroup } from '../../ui/AvatarGroup.tsx'
import { Badge } from '../../ui/Badge.tsx'
import css from './ItemHead.module.css'
import { itemText } from './item.text.ts'
import { ItemTimer } from './ItemTimer.tsx'

interface Props {
  readonly item: AgendaItem
  readonly place: number
  readonly isNow: boolean
}

/** What the page is about: number, title, and where the item stands. */
export function ItemHead({ item, place, isNow }: Props) {
  const t = useText(itemText)
  const words = useText(meetingWords)
  const issue = useBoard((s) => (item.issueId ? s.issue.get(item.issueId) : undefined))
  const looking = useLooking().get(item.id) ?? []
  useEffect(() => {
    setLooking(item.id)
    return () => setLooking(undefined)
  }, [item.id])
  return (
    <header className={css['head']}>
      <h2 className={css['title']}>
        <span className={css['place']}>{place}</span>
        {item.title}
      </h2>
      <div className={css['line']}>
        <Badge tone="outline">{words.itemType[item.type]}</Badge>
        {item.adHoc && <Badge tone="amber">{words.adHoc}</Badge>}
        {item.phase === 'DECIDED' && <OutcomeBadge outcome={item.outcome} reason={item.reason} />}
        {issue && <UrgencyBadge urgency={issue.urgency} />}
        {issue?.triageLevel && <LevelBadge level={issue.triageLevel} />}
        <AvatarGroup label={t.looking} names={looking.map((l) => l.name)} />
        {isNow && <ItemTimer item={item} />}
      </div>
    </header>
  )
}
