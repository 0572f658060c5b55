import { Link } from 'wouter'
import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { archiveText } from './archive.text.ts'
import type { ArchiveLine } from './ArchiveLine.ts'
import css from './MeetingCard.module.css'
import { outcomeTone } from './outcomeTone.ts'

/** One meeting of the archive: all of the row is the link. */
export function MeetingCard({ line }: { readonly line: ArchiveLine }) {
  const t = useText(archiveText)
  const words = useText(meetingWords)
  const language = useLanguage()
  const { tasks, outcomes, minutesPhase } = line
  const counts = (Object.keys(OUTCOMES) as Outcome[]).flatMap((outcome) => {
    const n = outcomes[outcome]
    return n ? [{ outcome, n }] : []
  })
  return (
    <article className={css['card']}>
      <div className={css['top']}>
        <h3 className={css['title']}>
          <Link href={`/archive/${segmentOf(line.id)}`} className={css['link']}>
            {line.no}
          </Link>
        </h3>
        {line.docNo && <span className={css['doc']}>{line.docNo}</span>}
        {minutesPhase && (
          <Badge tone={minutesPhase === 'DRAFT' ? 'amber' : 'grey'}>
            {t.minutes[minutesPhase]}
          </Badge>
        )}
      </div>
      <p className={css['where']}>
        {dayAndTime(line.startAt, language)} · {line.place}
      </p>
      <div className={css['counts']}>
        {line.withheld && <span className={css['done']}>{t.withheld}</span>}
        {line.phase !== 'ADJOURNED' && <Badge tone="failed">{words.phase[line.phase]}</Badge>}
        {counts.map(({ outcome, n }) => (
          <Badge key={outcome} tone={outcomeTone[outcome]}>
            {words.outcome[outcome]} {t.items(n)}
          </Badge>
        ))}
        {tasks.given > 0 && (
          <span className={tasks.open > 0 ? css['open'] : css['done']}>
            {tasks.open > 0 ? t.open(tasks.open) : t.allDone(tasks.given)}
          </span>
        )}
      </div>
    </article>
  )
}
