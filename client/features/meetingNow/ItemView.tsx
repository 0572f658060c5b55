import type { ComponentType, ReactNode } from 'react'
import { Suspense, useEffect } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { setLooking } from '../../live/presence.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { IssueFacts } from './IssueFacts.tsx'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'
import { NextLine } from './NextLine.tsx'
import { lazily } from '../../ui/lazily.ts'

// Facts first; what is pressed or read later comes right behind them.
const ItemRecord = lazily(async () => ({ default: (await import('./ItemRecord.tsx')).ItemRecord }))
const ItemActions = lazily(async () => ({
  default: (await import('./ItemActions.tsx')).ItemActions,
}))

interface Props {
  readonly item: AgendaItem
  readonly isCurrent: boolean
  /** What members write together about it. */
  readonly notes: ReactNode
  /** What this member has voted on a motion. */
  readonly Receipt: ComponentType<{ readonly motion: Motion }>
  readonly onPick: (itemId: string) => void
}

/** One agenda item with everything a member needs for it, from the facts to the decision. */
export function ItemView({ item, isCurrent, notes, Receipt, onPick }: Props) {
  const t = useText(meetingNowText)
  const words = useText(meetingWords)
  const issue = useBoard((state) => (item.issueId ? state.issue.get(item.issueId) : undefined))
  useEffect(() => {
    setLooking(item.id)
    return () => setLooking(undefined)
  }, [item.id])
  return (
    <article className={css['item']} aria-labelledby="item-title">
      <header className={css['head']}>
        <p className={css['over']}>
          <span>{t.item(item.order)}</span>
          <Badge>{words.itemType[item.type]}</Badge>
          {item.adHoc && <Badge tone="amber">{words.adHoc}</Badge>}
          {item.phase === 'DECIDED' ? (
            <OutcomeBadge outcome={item.outcome} reason={item.reason} />
          ) : (
            isCurrent && <Badge tone="brand">{t.current}</Badge>
          )}
        </p>
        <h2 id="item-title" className={css['title']}>
          {item.title}
        </h2>
        {item.presenterId && (
          <p className={css['muted']}>
            {t.presenter} <SeatName seatId={item.presenterId} />
          </p>
        )}
      </header>
      {issue && <IssueFacts issue={issue} />}
      {item.summary && (
        <p className={css['summary']}>
          <strong>{t.summary}</strong> {item.summary}
        </p>
      )}
      <Suspense fallback={null}>
        <ItemRecord item={item} Receipt={Receipt} />
      </Suspense>
      {notes}
      <Suspense fallback={null}>
        <ItemActions item={item} isCurrent={isCurrent} />
      </Suspense>
      <NextLine item={item} onPick={onPick} />
    </article>
  )
}
