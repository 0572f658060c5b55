import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import { BETWEEN_ASKING_MS } from '../../domain/meeting/consent.ts'
import { useNow } from '../live/serverClock.ts'
import { useText } from '../text/defineText.ts'
import type { ButtonLook } from '../ui/Button.tsx'
import { CommandButton } from './CommandButton.tsx'
import { lastAsked, timesAsked } from './consentAsked.ts'
import { consentWords } from './consentWords.text.ts'

interface Props extends ButtonLook {
  readonly meetingId: AgendaItem['meetingId']
  readonly items: readonly AgendaItem[]
  /** Why it cannot be asked now, besides being too soon. */
  readonly blocked?: string | undefined
}

/** 第一次征询, then 第二次征询, with time between them for an objection. */
export function AskConsent({ meetingId, items, blocked, ...look }: Props) {
  const t = useText(consentWords)
  const now = useNow(1_000)
  const asked = timesAsked(items)
  const isSoon = items.some((i) => now - lastAsked(i) < BETWEEN_ASKING_MS)
  const why = blocked ?? (isSoon ? t.wait : undefined)
  return (
    <CommandButton
      {...look}
      command="askConsent"
      input={{ meetingId, itemIds: items.map((i) => i.id) }}
      blocked={why}
    >
      {t.ask(asked + 1)}
    </CommandButton>
  )
}
