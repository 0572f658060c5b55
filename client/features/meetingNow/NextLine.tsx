import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { meetingNowText } from './meetingNow.text.ts'
import css from './ItemView.module.css'

interface Props {
  readonly item: AgendaItem
  readonly onPick: (itemId: string) => void
}

/** 下一项 8 楼道堆物 */
export function NextLine({ item, onPick }: Props) {
  const t = useText(meetingNowText)
  const next = useBoard((state) => {
    const items = itemsOf(state, item.meetingId)
    const at = items.findIndex((i) => i.id === item.id)
    return items[at + 1]
  })
  if (!next) return null
  return (
    <button type="button" className={css['next']} onClick={() => onPick(next.id)}>
      <span className={css['muted']}>{t.next}</span>
      <span className={css['nextTitle']}>
        {next.order} {next.title}
      </span>
      <Icon name="right" />
    </button>
  )
}
