import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNow } from '../../live/serverClock.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useGate } from '../../parts/useGate.ts'
import { agoInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import css from './WaitingGuests.module.css'
import { guestsText } from './guests.text.ts'

/** Who stands at the door with the meeting's code. Not there when nobody does. */
export function WaitingGuests({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(guestsText)
  const language = useLanguage()
  const now = useNow(60_000)
  const gate = useGate('answerGuest', { meetingId: meeting.id })
  const guests = useBoard((s) =>
    [...s.guest.values()]
      .filter((g) => g.phase === 'WAITING')
      .sort((a, b) => a.askedAt - b.askedAt),
  )
  if (guests.length === 0 || !gate.isMine || gate.blocked) return null
  return (
    <section className={css['waiting']} aria-live="polite">
      <Badge tone="amber" icon="person">
        {t.waiting(guests.length)}
      </Badge>
      <ul>
        {guests.map((guest) => (
          <li key={guest.id} className={css['guest']}>
            <span className={css['words']}>
              <strong>{guest.name}</strong>
              <span className={css['when']}>
                {t.asked(agoInWords(guest.askedAt, now, language))}
              </span>
            </span>
            <CommandButton
              command="answerGuest"
              input={{ meetingId: meeting.id, guestId: guest.id, admit: true }}
              aria-label={t.admitOf(guest.name)}
              tone="primary"
            >
              {t.admit}
            </CommandButton>
            <CommandButton
              command="answerGuest"
              input={{ meetingId: meeting.id, guestId: guest.id, admit: false }}
              aria-label={t.refuseOf(guest.name)}
            >
              {t.refuse}
            </CommandButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
