import type { ItemId } from '../../../domain/ids.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import type { Speech } from '../../../domain/meeting/Speech.ts'
import { speakersWaiting, speakingNow } from '../../../domain/meeting/speeches.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { floorWords } from '../../parts/floorWords.text.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import type { SpeechNow } from '../../parts/SpeechTimer.tsx'
import { SpeechTimer } from '../../parts/SpeechTimer.tsx'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import { speakersText } from './speakers.text.ts'
import css from './SpeakersPanel.module.css'

/** Who has the floor, and who waits for it, in the order that the chair may change. */
export function SpeakersPanel({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(speakersText)
  const speaking = useBoard((s) => speakingNow(s, meeting.id))
  const waiting = useBoard((s) => speakersWaiting(s, meeting.id))
  const itemId = wasOpened(meeting) ? meeting.currentItemId : undefined
  if (meeting.phase !== 'IN_SESSION' || !itemId) return null
  return (
    <Panel title={t.title} level={3} look="plain" aside={<AskToSpeak itemId={itemId} />}>
      {speaking && <Speaking speech={speaking} />}
      {waiting.length === 0 && !speaking && <p className={css['none']}>{t.none}</p>}
      <ol>
        {waiting.map((speech, n) => (
          <Waiting key={speech.id} speech={speech} place={n + 1} />
        ))}
      </ol>
    </Panel>
  )
}

/** For everybody but the chair, who has the word anyway. */
function AskToSpeak({ itemId }: { readonly itemId: ItemId }) {
  const t = useText(speakersText)
  const isChair = useGate('giveFloor', { itemId }).isMine
  if (isChair) return null
  return (
    <CommandButton command="askToSpeak" input={{ itemId }} tone="quiet" icon="meeting">
      {t.ask}
    </CommandButton>
  )
}

function Speaking({ speech }: { readonly speech: SpeechNow }) {
  const t = useText(speakersText)
  const words = useText(floorWords)
  const mayEnd = useMayEnd(speech)
  return (
    <div className={css['now']}>
      <span className={css['words']}>
        <strong>
          <SeatName seatId={speech.seatId} />
        </strong>
        <span>
          {words.now} <SpeechTimer speech={speech} />
        </span>
      </span>
      {mayEnd && (
        <CommandButton
          command="endSpeech"
          input={{ meetingId: speech.meetingId, speechId: speech.id }}
        >
          {t.end}
        </CommandButton>
      )}
    </div>
  )
}

function Waiting({ speech, place }: { readonly speech: Speech; readonly place: number }) {
  const t = useText(speakersText)
  const name = useBoard((s) => s.seat.get(speech.seatId)?.name ?? '')
  const input = { meetingId: speech.meetingId, speechId: speech.id }
  const mayEnd = useMayEnd(speech)
  return (
    <li className={css['row']}>
      <span className={css['words']}>
        <SeatName seatId={speech.seatId} />
      </span>
      {place > 1 && (
        <CommandButton
          command="moveSpeaker"
          input={{ ...input, place: place - 1 }}
          tone="quiet"
          icon="up"
          className={css['small']}
        >
          <span className="visually-hidden">{t.up(name)}</span>
        </CommandButton>
      )}
      <CommandButton
        command="giveFloor"
        input={input}
        aria-label={t.giveOf(name)}
        className={css['small']}
      >
        {t.give}
      </CommandButton>
      {mayEnd && (
        <CommandButton
          command="endSpeech"
          input={input}
          tone="quiet"
          icon="cross"
          className={css['small']}
        >
          <span className="visually-hidden">{t.drop(name)}</span>
        </CommandButton>
      )}
    </li>
  )
}

/** A speech is ended by the speaker himself or by the chair. */
const useMayEnd = ({ meetingId, seatId }: Speech): boolean => {
  const isChair = useGate('giveFloor', { meetingId }).isMine
  return useSelf()?.id === seatId || isChair
}
