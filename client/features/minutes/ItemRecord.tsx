import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { timeOfDay } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import { minutesText } from './minutes.text.ts'
import css from './ItemRecord.module.css'
import { MotionRecord } from './MotionRecord.tsx'

/** One item of the record: opinions, recusals and every motion, withdrawn and void ones too. */
export function ItemRecord({ state, item }: { readonly state: State; readonly item: AgendaItem }) {
  const t = useText(minutesText)
  const words = useText(voteWords)
  const ofItem = (record: { itemId: string }) => record.itemId === item.id
  const opinions = [...state.opinion.values()].filter(ofItem).sort((a, b) => a.seq - b.seq)
  const recusals = [...state.recusal.values()].filter(ofItem)
  const name = (id: string) => state.seat.get(id)?.name ?? ''
  return (
    <Panel
      title={item.title}
      level={3}
      aside={
        item.phase === 'DECIDED' && <OutcomeBadge outcome={item.outcome} reason={item.reason} />
      }
    >
      <p className={css['facts']}>
        {[
          item.heardAt === undefined ? t.notHeard : t.heardAt(timeOfDay(item.heardAt)),
          item.presenterId && `${t.presenter} ${name(item.presenterId)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {recusals.map((r) => (
        <p key={r.id}>
          {t.recusals}：{name(r.seatId)}（{r.reason}）
        </p>
      ))}
      {opinions.length > 0 && (
        <div className={css['opinions']}>
          <h4>{t.opinions}</h4>
          {opinions.map((o) => (
            <p key={o.id}>
              {name(o.seatId)}：{words.choice[o.choice]}。{o.text}
            </p>
          ))}
        </div>
      )}
      {motionsOn(state, item.id).map((motion, n) => (
        <MotionRecord key={motion.id} state={state} motion={motion} no={n + 1} />
      ))}
    </Panel>
  )
}
