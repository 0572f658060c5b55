import { useState } from 'react'
import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { TIMES_ASKED } from '../../../domain/meeting/consent.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { AskConsent } from '../../parts/AskConsent.tsx'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { isUnopposed, timesAsked } from '../../parts/consentAsked.ts'
import { consentWords } from '../../parts/consentWords.text.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Icon } from '../../ui/Icon.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { consentText } from './consent.text.ts'
import css from './ConsentBlock.module.css'

/** 一并同意: the routine items, asked for twice together; whoever objects pulls one out. The chair's alone. */
export function ConsentBlock({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(consentText)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const items = useBoard((s) => routineItems(s, meeting))
  // Unfolded where it may be what comes first, and where it has begun.
  const [isFirst] = useState(
    () => !wasOpened(meeting) || !meeting.currentItemId || items.some((i) => i.consentAskedAt),
  )
  const gate = useGate('askConsent', { meetingId: meeting.id })
  if (!gate.isMine || meeting.phase !== 'IN_SESSION' || items.length === 0) return null
  const chosen = items.filter((i) => isUnopposed(i) && !left.has(i.id))
  const toggle = (id: string) => setLeft(left.has(id) ? without(left, id) : new Set([...left, id]))
  const blocked = chosen.length === 0 ? t.choose : undefined
  const isAsked = timesAsked(chosen) >= TIMES_ASKED
  return (
    <details className={css['block']} open={isFirst || undefined}>
      <summary className={css['summary']}>
        <Icon name="down" />
        {t.block(items.length)}
      </summary>
      <p className={css['lead']}>{t.blockLead}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Choice item={item} isChosen={!left.has(item.id)} onToggle={() => toggle(item.id)} />
          </li>
        ))}
      </ul>
      <div className={css['actions']}>
        {isAsked ? (
          <CommandButton
            command="noteBlock"
            input={{ meetingId: meeting.id, itemIds: chosen.map((i) => i.id) }}
            tone="primary"
            icon="check"
            onDone={() => showToast({ text: t.agreed(chosen.length), tone: 'good' })}
          >
            {t.agree(chosen.length)}
          </CommandButton>
        ) : (
          <AskConsent meetingId={meeting.id} items={chosen} blocked={blocked} />
        )}
      </div>
    </details>
  )
}

interface ChoiceProps {
  readonly item: AgendaItem
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function Choice({ item, isChosen, onToggle }: ChoiceProps) {
  const t = useText(consentText)
  const words = useText(consentWords)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const objectors = useBoard((s) =>
    (item.objectedByIds ?? []).map((id) => s.seat.get(id)?.name ?? '').join(separator),
  )
  const isIn = isChosen && !objectors
  return (
    <label className={css['item']}>
      <input type="checkbox" checked={isIn} disabled={objectors !== ''} onChange={onToggle} />
      <span className={css['words']}>
        {item.title}
        {objectors ? (
          <span className={css['pulled']} role="status">
            {t.objected(objectors)}
          </span>
        ) : (
          <span className={css['small']}>{words.asked(item.consentAskedAt?.length ?? 0)}</span>
        )}
      </span>
    </label>
  )
}

/** Routine, open, and nothing moved on them. */
const routineItems = (state: State, meeting: Meeting): readonly AgendaItem[] =>
  itemsOf(state, meeting.id).filter(
    (i) =>
      i.routine &&
      (i.phase === 'PENDING' || i.phase === 'IN_DISCUSSION') &&
      motionsOn(state, i.id).length === 0,
  )

const without = (set: ReadonlySet<string>, id: string) => new Set([...set].filter((s) => s !== id))
