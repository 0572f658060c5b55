import { useEffect, useRef } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import css from './AgendaRow.module.css'
import { agendaText } from './agenda.text.ts'

interface Props {
  readonly item: AgendaItem
  readonly place: number
  readonly count: number
  readonly isNow: boolean
  readonly isShown: boolean
  readonly isArranging: boolean
  readonly onShow: () => void
}

export function AgendaRow(props: Props) {
  const { item, place, isNow, isShown, isArranging, onShow } = props
  const t = useText(agendaText)
  const words = useText(meetingWords)
  const isVoting = useBoard((s) => motionsOn(s, item.id).some((m) => m.phase === 'VOTING'))
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  return (
    <li ref={row} className={cx(css['row'], isShown && css['shown'], isNow && css['now'])}>
      <button
        type="button"
        className={css['face']}
        aria-current={isShown ? 'true' : undefined}
        onClick={onShow}
      >
        <span className={css['place']}>{isNow ? <Icon name="right" label={t.now} /> : place}</span>
        <span className={css['words']}>
          <span className={css['title']}>{item.title}</span>
          <span className={css['badges']}>
            {isNow && <Badge tone="brand">{isVoting ? t.voting : t.now}</Badge>}
            {item.adHoc && <Badge tone="amber">{words.adHoc}</Badge>}
            {item.phase === 'DECIDED' && (
              <OutcomeBadge outcome={item.outcome} reason={item.reason} />
            )}
            {item.routine && item.phase !== 'DECIDED' && (
              <Badge tone="outline">{t.isRoutine}</Badge>
            )}
            {item.type === 'INFORM' && item.phase !== 'DECIDED' && (
              <Badge tone="outline">{words.itemType.INFORM}</Badge>
            )}
          </span>
        </span>
      </button>
      {isArranging && <Arrange {...props} />}
    </li>
  )
}

function Arrange({ item: { id, title, routine }, place, count }: Props) {
  const t = useText(agendaText)
  return (
    <div className={css['arrange']}>
      {place > 1 && (
        <CommandButton
          command="moveItem"
          input={{ itemId: id, place: place - 1 }}
          tone="quiet"
          icon="up"
          className={css['small']}
        >
          <span className="visually-hidden">{t.up(title)}</span>
        </CommandButton>
      )}
      {place < count && (
        <CommandButton
          command="moveItem"
          input={{ itemId: id, place: place + 1 }}
          tone="quiet"
          icon="down"
          className={css['small']}
        >
          <span className="visually-hidden">{t.down(title)}</span>
        </CommandButton>
      )}
      <CommandButton
        command="editItem"
        input={{ itemId: id, routine: !routine }}
        tone="quiet"
        aria-pressed={routine ?? false}
        aria-label={t.routineOf(title)}
        icon={routine ? 'check' : 'circle'}
        className={css['small']}
      >
        {t.isRoutine}
      </CommandButton>
      <CommandButton
        command="removeItem"
        input={{ itemId: id }}
        tone="quiet"
        icon="cross"
        className={css['small']}
      >
        <span className="visually-hidden">{t.remove(title)}</span>
      </CommandButton>
    </div>
  )
}
