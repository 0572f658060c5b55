import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import css from './ItemTitle.module.css'
import { screenText } from './screen.text.ts'

/** Characters that one line, and two smaller lines, hold. */
const SHORT = 22
const LONG = 54

/** The number and the title, as large as the title's length allows. */
export function ItemTitle({ state, item }: { readonly state: State; readonly item: AgendaItem }) {
  const t = useText(screenText)
  const words = useText(meetingWords)
  const items = itemsOf(state, item.meetingId)
  const no = items.findIndex((i) => i.id === item.id) + 1
  const length = item.title.length
  const size = length <= SHORT ? css['short'] : length <= LONG ? css['middle'] : css['long']
  return (
    <div className={css['head']}>
      <span className={css['no']} aria-label={t.itemOf(no, items.length)}>
        {no}
      </span>
      <h1 className={cx(css['title'], size)}>
        {item.title}
        {item.adHoc && <span className={css['adHoc']}>{words.adHoc}</span>}
      </h1>
    </div>
  )
}
