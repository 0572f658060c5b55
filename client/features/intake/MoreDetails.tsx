import type { ReporterKind, Urgency } from '../../../domain/issue/Issue.ts'
import { REPORTER_KINDS, URGENCIES } from '../../../domain/issue/Issue.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { Draft } from './Draft.ts'
import { intakeText } from './intake.text.ts'
import css from './IntakeSheet.module.css'
import { looksLikeFullName } from './looksLikeFullName.ts'

interface Props {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** Something in here must be put right first. */
  readonly isWanted: boolean
}

const KINDS = Object.keys(REPORTER_KINDS) as ReporterKind[]
const URGENCY_KEYS = Object.keys(URGENCIES) as Urgency[]

/** What helps and is not needed at once; it has sensible values already. */
export function MoreDetails({ draft, change, isWanted }: Props) {
  const t = useText(intakeText)
  const words = useText(issueWords)
  // An alias that nobody typed follows the kind.
  const setKind = (reporterKind: ReporterKind) =>
    change({
      reporterKind,
      ...(draft.alias === REPORTER_KINDS[draft.reporterKind]
        ? { alias: REPORTER_KINDS[reporterKind] }
        : {}),
    })
  return (
    <details className={css['details']} {...(isWanted ? { open: true } : {})}>
      <summary>{t.details}</summary>
      <div className={css['inner']}>
        <TextArea
          label={t.description}
          optional
          maxLength={2000}
          value={draft.description}
          onChange={(event) => change({ description: event.target.value })}
        />
        <ChipGroup
          legend={t.urgency}
          options={URGENCY_KEYS.map((value) => ({ value, label: words.urgency[value] }))}
          value={draft.urgency}
          onChange={(urgency) => change({ urgency })}
        />
        <TextInput
          label={t.households}
          optional
          inputMode="numeric"
          maxLength={6}
          value={draft.households}
          onChange={(event) => change({ households: event.target.value.replace(/\D/gu, '') })}
        />
        <div className={css['pair']}>
          <Select
            label={t.reporterKind}
            options={KINDS.map((value) => ({ value, label: words.reporter[value] }))}
            value={draft.reporterKind}
            onChange={setKind}
          />
          <TextInput
            label={t.alias}
            hint={t.aliasHint}
            maxLength={30}
            autoComplete="off"
            value={draft.alias}
            onChange={(event) => change({ alias: event.target.value })}
          />
        </div>
        {looksLikeFullName(draft.alias) && (
          <FullName alias={draft.alias} onAlias={(alias) => change({ alias })} />
        )}
      </div>
    </details>
  )
}

function FullName({ alias, onAlias }: { alias: string; onAlias: (alias: string) => void }) {
  const t = useText(intakeText)
  const short = `${alias.trim()[0] ?? ''}某`
  return (
    <p className={css['note']} role="status">
      {t.fullName}
      <Button onClick={() => onAlias(short)}>{t.changeTo(short)}</Button>
    </p>
  )
}
