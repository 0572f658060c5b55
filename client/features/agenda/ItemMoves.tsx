import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import { itemsOf, tasksOn } from '../../../domain/meeting/agenda.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import css from './ItemMoves.module.css'
import { itemText } from './item.text.ts'

interface Props {
  readonly meeting: Meeting
  readonly shown: AgendaItem | undefined
  readonly onShow: (itemId: string) => void
}

/** Turning the pages of the agenda, and beginning the next item. */
export function ItemMoves({ meeting, shown, onShow }: Props) {
  const t = useText(itemText)
  const items = useBoard((s) => itemsOf(s, meeting.id))
  const at = items.findIndex((i) => i.id === shown?.id)
  const nowId = wasOpened(meeting) && !isOver(meeting) ? meeting.currentItemId : undefined
  const isElsewhere = shown !== undefined && shown.id !== nowId
  const target = isElsewhere ? shown : nextOpen(items, at)
  const place = items.findIndex((i) => i.id === target?.id) + 1
  const isSettled = useBoard(
    (s) =>
      shown !== undefined &&
      outcomeOf(shown) !== undefined &&
      (outcomeOf(shown) !== 'PASSED' ||
        tasksOn(s, shown.id).length > 0 ||
        s.escalation.has(shown.id)),
  )
  const [before, after] = [items[at - 1], items[at + 1]]
  return (
    <div className={css['moves']}>
      <Button
        icon="left"
        tone="quiet"
        hotkey="K"
        blocked={before ? undefined : t.isFirst}
        onClick={() => before && onShow(before.id)}
      >
        {t.previous}
      </Button>
      <Button
        icon="right"
        tone="quiet"
        hotkey="J"
        blocked={after ? undefined : t.isLast}
        onClick={() => after && onShow(after.id)}
      >
        {t.next}
      </Button>
      <span className={css['space']} />
      {isElsewhere && nowId && (
        <Button tone="quiet" icon="follow" onClick={() => onShow(nowId)}>
          {t.backToNow}
        </Button>
      )}
      {target && wasOpened(meeting) && !isOver(meeting) && (
        <CommandButton
          command="startItem"
          input={{ itemId: target.id }}
          hotkey="N"
          tone={isElsewhere || isSettled ? 'primary' : 'secondary'}
          title={target.title}
          onDone={() => onShow(target.id)}
        >
          {isElsewhere ? t.start : t.startNext(place)}
        </CommandButton>
      )}
    </div>
  )
}

/** What to hear next: an urgent item first, then the next one without an outcome, then from the top. */
const nextOpen = (items: readonly AgendaItem[], at: number): AgendaItem | undefined => {
  const open = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].filter(
    (i) => outcomeOf(i) === undefined,
  )
  return open.find((i) => i.adHoc) ?? open[0]
}
