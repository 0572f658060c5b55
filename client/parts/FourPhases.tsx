import type { IssueStatus } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/Icon.tsx'
import css from './FourPhases.module.css'
import { issueWords } from './issueWords.text.ts'

const PHASES = ['visit', 'collect', 'handle', 'feedback'] as const
const LAST = PHASES.length

/** How many phases lie behind an issue; all four once it is closed. */
const DONE: Readonly<Record<IssueStatus, number>> = {
  REPORTED: 1,
  VERIFIED: 1,
  TRIAGED: 1,
  ON_AGENDA: 1,
  IN_DISCUSSION: 1,
  RETURNED: 1,
  CARRIED_OVER: 1,
  ASSIGNED: 2,
  ACCEPTED: 2,
  IN_PROGRESS: 2,
  ESCALATED: 2,
  ON_HOLD: 2,
  SUBMITTED: 2,
  AWAITING_RATING: 3,
  CLOSED: LAST,
  CLOSED_UNRESOLVED: LAST,
  REJECTED: LAST,
  WITHDRAWN: LAST,
  MERGED: LAST,
}

/** 走访 → 收集 → 办理 → 反馈: how far an issue has come. */
export function FourPhases({ status }: { readonly status: IssueStatus }) {
  const t = useText(issueWords)
  const done = DONE[status]
  return (
    <ol className={css['phases']} aria-label={t.phaseOf(t.status[status])}>
      {PHASES.map((phase, n) => (
        <li
          key={phase}
          className={cx(css['phase'], n < done ? css['done'] : n === done && css['now'])}
          aria-current={n === done ? 'step' : undefined}
        >
          <span className={css['mark']}>{n < done && <Icon name="check" />}</span>
          {t.phases[phase]}
          {n < done && <span className="visually-hidden">{t.phaseDone}</span>}
        </li>
      ))}
    </ol>
  )
}
