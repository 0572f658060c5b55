import { useState } from 'react'
import type { ContactReadingLine } from '../../../domain/issue/ContactView.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useFetched } from '../../parts/useFetched.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './ContactBlock.module.css'
import { contactText } from './contact.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

/** Who looked at residents' contacts, when and why: of this issue, or of the whole community. */
export function ContactLog({ issue, onClose }: Props) {
  const t = useText(contactText)
  const [scope, setScope] = useState<'issue' | 'all'>('issue')
  const log = useFetched<readonly ContactReadingLine[]>('/api/contact-readings')
  const lines = log.state === 'ready' ? log.data : []
  const shown = scope === 'all' ? lines : lines.filter((line) => line.issueId === issue.id)
  return (
    <Sheet open onClose={onClose} title={t.logTitle}>
      <ChipGroup
        legend={t.logTitle}
        hideLegend
        options={[
          { value: 'issue', label: `${t.logIssue} ${issue.no}` },
          { value: 'all', label: t.logAll },
        ]}
        value={scope}
        onChange={setScope}
      />
      {log.state === 'loading' && <Skeleton lines={3} />}
      {log.state === 'failed' && <p role="alert">{t.failed}</p>}
      {log.state === 'ready' && shown.length === 0 && <p className={css['muted']}>{t.logNone}</p>}
      <ol className={css['log']}>
        {shown.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
    </Sheet>
  )
}

function Line({ line: { seatId, issueId, at, reason } }: { readonly line: ContactReadingLine }) {
  const language = useLanguage()
  const no = useBoard((s) => s.issue.get(issueId)?.no)
  return (
    <li>
      <span className={css['when']}>{dayAndTime(at, language)}</span>
      <span>
        <SeatName seatId={seatId} /> · {no}
      </span>
      <span>{reason}</span>
    </li>
  )
}
