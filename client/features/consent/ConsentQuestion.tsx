import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNow } from '../../live/serverClock.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { consentAsked, isUnopposed, timesAsked } from '../../parts/consentAsked.ts'
import { consentWords } from '../../parts/consentWords.text.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { consentText } from './consent.text.ts'
import css from './ConsentQuestion.module.css'

/** The chair's question on everybody's phone, with the one answer that has to be given. */
export function ConsentQuestion({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(consentText)
  const words = useText(consentWords)
  const now = useNow(30_000)
  const items = useBoard((s) => consentAsked(s, meeting, now))
  const first = items[0]
  const gate = useGate('objectToConsent', first ? { itemId: first.id } : {})
  if (!first) return null
  const left = items.filter(isUnopposed)
  return (
    <Panel
      title={words.question}
      look="marked"
      {...(left.length > 0 ? { aside: <Badge>{words.time(timesAsked(left))}</Badge> } : {})}
    >
      <ul className={css['list']} aria-live="polite">
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      {left.length > 0 && <p className={css['hint']}>{gate.isMine ? t.silence : t.noVoice}</p>}
    </Panel>
  )
}

function Line({ item }: { readonly item: AgendaItem }) {
  const t = useText(consentText)
  const words = useText(consentWords)
  const self = useSelf()
  const isMine = self !== undefined && (item.objectedByIds ?? []).includes(self.id)
  return (
    <li className={css['item']}>
      <span className={css['title']}>{item.title}</span>
      {isUnopposed(item) ? (
        <CommandButton
          command="objectToConsent"
          input={{ itemId: item.id }}
          aria-label={t.objectTo(item.title)}
        >
          {t.object}
        </CommandButton>
      ) : (
        <span className={css['pulled']}>{isMine ? t.iObjected : words.pulled}</span>
      )}
    </li>
  )
}
