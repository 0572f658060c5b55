import { itemsOf } from '../../../domain/meeting/agenda.ts'
import { outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import { committeeOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import { eligibleNow, hasVoted, openVoteOf } from '../../../domain/vote/lookup.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useUrnCount } from '../../live/urn.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { quorumFacts, sameFacts } from '../../parts/quorumFacts.ts'
import { useText } from '../../text/defineText.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { itemText } from './item.text.ts'
import css from './ScreenPreview.module.css'

/** What the hall sees, in small, and the way to the big screen itself. */
export function ScreenPreview({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(itemText)
  return (
    <Panel
      title={t.screen}
      level={3}
      look="plain"
      aside={
        <a className={buttonClass({ tone: 'quiet' })} href="/screen" target="_blank" rel="noopener">
          {t.openScreen}
        </a>
      }
    >
      <Slide meeting={meeting} />
    </Panel>
  )
}

function Slide({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(itemText)
  const words = useText(meetingWords)
  const name = useBoard((s) => committeeOf(s).meetingName)
  const items = useBoard((s) => itemsOf(s, meeting.id))
  const facts = useBoard((s) => quorumFacts(s, meeting), sameFacts)
  const at = items.findIndex((i) => wasOpened(meeting) && i.id === meeting.currentItemId)
  const item = items[at]
  const next = items.slice(at + 1).find((i) => outcomeOf(i) === undefined)
  const outcome = item && outcomeOf(item)
  return (
    <div className={css['slide']} data-theme="dark">
      <div className={css['top']}>
        <span className={css['name']}>{name}</span>
        <span>{t.screenHere(facts.here, facts.shouldAttend)}</span>
      </div>
      <div className={css['middle']}>
        {meeting.phase === 'NOTICED' && t.screenIdle}
        {meeting.phase === 'SUSPENDED' && t.screenSuspended}
        {meeting.phase === 'ADJOURNED' && t.screenOver}
        {meeting.phase === 'IN_SESSION' && item && (
          <p className={css['title']}>
            {at + 1} {item.title}
          </p>
        )}
        {meeting.phase === 'IN_SESSION' && <VoteWords meeting={meeting} />}
        {outcome && <strong>{words.outcome[outcome]}</strong>}
      </div>
      <p className={css['next']}>
        {next && meeting.phase === 'IN_SESSION' && t.nextUp(next.title)}
      </p>
    </div>
  )
}

function VoteWords({ meeting }: { readonly meeting: Meeting }) {
  const t = useText(itemText)
  const motion = useBoard((s) => openVoteOf(s, meeting))
  const all = useBoard((s) => (motion ? eligibleNow(s, meeting, motion).length : 0))
  const cast = useBoard((s) =>
    motion ? eligibleNow(s, meeting, motion).filter((id) => hasVoted(s, motion, id)).length : 0,
  )
  const urn = useUrnCount(motion?.id ?? '', motion?.round ?? 0)
  if (!motion) return null
  return <strong>{isSecret(motion) ? t.screenUrn(urn, all) : t.screenVoting(cast, all)}</strong>
}
