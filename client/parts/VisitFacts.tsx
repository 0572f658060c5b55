import type { ReactNode } from 'react'
import type { SiteVisit } from '../../domain/meeting/SiteVisit.ts'
import { useBoard } from '../live/boardStore.ts'
import { serverNow } from '../live/serverClock.ts'
import { dayAndTime } from '../text/dates.ts'
import { useText } from '../text/defineText.ts'
import { useLanguage } from '../text/language.ts'
import { Badge } from '../ui/Badge.tsx'
import { siteVisitWords } from './siteVisitWords.text.ts'
import css from './VisitFacts.module.css'

const TONES = {
  RECORDED: 'grey',
  TO_CONFIRM: 'amber',
  CONFIRMED: 'green',
  NOT_CONFIRMED: 'failed',
} as const

/** Whether the meeting still has to confirm it, or has. */
export function VisitBadge({ visit }: { readonly visit: SiteVisit }) {
  const t = useText(siteVisitWords)
  return <Badge tone={TONES[visit.phase]}>{t.phase[visit.phase]}</Badge>
}

/** One 现场办公 in full. */
export function VisitFacts({ visit }: { readonly visit: SiteVisit }) {
  const t = useText(siteVisitWords)
  const language = useLanguage()
  const separator = language === 'zh' ? '、' : ', '
  const people = useBoard((s) =>
    visit.presentIds.map((id) => s.seat.get(id)?.name ?? '').join(separator),
  )
  const units = useBoard((s) =>
    visit.bindsUnitIds.map((id) => s.unit.get(id)?.shortName ?? '').join(separator),
  )
  const bound = [visit.spendsMoney && t.money, units].filter(Boolean).join(separator)
  return (
    <dl className={css['facts']}>
      <Fact word={t.when}>
        {dayAndTime(visit.visitedAt, language, serverNow())} · {visit.place}
      </Fact>
      <Fact word={t.who}>{people}</Fact>
      <Fact word={t.finding}>{visit.finding}</Fact>
      <Fact word={t.decision}>{visit.decision}</Fact>
      {bound && <Fact word={t.binds}>{bound}</Fact>}
    </dl>
  )
}

const Fact = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <div className={css['fact']}>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </div>
)
