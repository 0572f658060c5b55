import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import { speakersWaiting, speakingNow } from '../../../domain/meeting/speeches.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { floorWords } from '../../parts/floorWords.text.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { SpeechTimer } from '../../parts/SpeechTimer.tsx'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { speakersText } from './speakers.text.ts'
import css from './MemberSpeak.module.css'

/** Who speaks, and one's own place in the queue. Observers speak, too; the chair has the word anyway. */
export function MemberSpeak({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(speakersText)
  const words = useText(floorWords)
  const self = useSelf()
  const speaking = useBoard((s) => speakingNow(s, meeting.id))
  const waiting = useBoard((s) => speakersWaiting(s, meeting.id))
  const isChair = useGate('giveFloor', { meetingId: meeting.id }).isMine
  const itemId = wasOpened(meeting) ? meeting.currentItemId : undefined
  if (!self || meeting.phase !== 'IN_SESSION' || !itemId) return null
  const own = waiting.find((s) => s.seatId === self.id)
  const isSpeaking = speaking?.seatId === self.id
  const ended = isSpeaking ? speaking : own
  return (
    <section className={cx(css['bar'], isSpeaking && css['mine'])} aria-label={t.title}>
      <div className={css['words']}>
        {speaking ? (
          <span>
            <strong>{isSpeaking ? t.speak : <SeatName seatId={speaking.seatId} />}</strong>{' '}
            {!isSpeaking && words.now} <SpeechTimer speech={speaking} />
          </span>
        ) : (
          !own && (
            <span className={css['quiet']}>
              {waiting.length === 0 ? t.none : t.waiting(waiting.length)}
            </span>
          )
        )}
        {own && <span role="status">{t.mine(waiting.indexOf(own) + 1)}</span>}
        {speaking && !own && waiting.length > 0 && (
          <span className={css['quiet']}>{t.waiting(waiting.length)}</span>
        )}
      </div>
      {ended ? (
        <CommandButton
          command="endSpeech"
          input={{ meetingId: meeting.id, speechId: ended.id }}
          {...(isSpeaking ? { tone: 'primary' as const } : {})}
        >
          {isSpeaking ? t.end : t.cancel}
        </CommandButton>
      ) : (
        !isChair && (
          <CommandButton command="askToSpeak" input={{ itemId }} icon="meeting">
            {t.ask}
          </CommandButton>
        )
      )}
    </section>
  )
}
