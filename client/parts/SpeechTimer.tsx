import { settingsOf } from '../../domain/meeting/lookup.ts'
import type { Speech } from '../../domain/meeting/Speech.ts'
import { useBoard } from '../live/boardStore.ts'
import { useNow } from '../live/serverClock.ts'
import { spanInDigits } from '../text/dates.ts'
import { useText } from '../text/defineText.ts'
import { cx } from '../ui/cx.ts'
import { floorWords } from './floorWords.text.ts'
import css from './SpeechTimer.module.css'

export type SpeechNow = Extract<Speech, { phase: 'SPEAKING' }>

/** How long somebody has spoken, and of how much where the rules say so; in words when that is used up. */
export function SpeechTimer({ speech }: { readonly speech: SpeechNow }) {
  const t = useText(floorWords)
  const now = useNow(1_000)
  const minutes = useBoard((s) => settingsOf(s, s.meeting.get(speech.meetingId)).speechMinutes ?? 0)
  const elapsed = Math.max(0, now - speech.startedAt)
  const share = minutes > 0 ? elapsed / (minutes * 60_000) : 0
  const look = share >= 1 ? 'over' : share >= 0.8 ? 'soon' : undefined
  return (
    <span className={cx(css['timer'], look && css[look])}>
      <span role="timer" aria-label={t.timer}>
        {spanInDigits(elapsed)}
      </span>
      {minutes > 0 && t.of(minutes)}
      {look && ` ${t[look]}`}
    </span>
  )
}
