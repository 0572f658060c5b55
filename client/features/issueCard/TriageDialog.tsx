import { useState } from 'react'
import type { Issue, TriageLevel } from '../../../domain/issue/Issue.ts'
import type { UnitId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { issueCardText } from './issueCard.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

const LEVELS: readonly TriageLevel[] = ['L1', 'L2', 'L3']
const NONE = 'NONE'

/** 研判分级: level, reason, suggested lead unit. */
export function TriageDialog({ issue, onClose }: Props) {
  const t = useText(issueCardText)
  const words = useText(issueWords)
  const units = useBoard((s) => [...s.unit.values()].sort((a, b) => a.order - b.order))
  const [level, setLevel] = useState(issue.triageLevel ?? issue.proposedTriageLevel)
  const [note, setNote] = useState(issue.triageNote ?? '')
  const [unitId, setUnitId] = useState<string>(issue.suggestedLeadUnitId ?? NONE)
  const input = level && {
    issueId: issue.id,
    level,
    ...(note.trim() ? { note } : {}),
    ...(unitId === NONE ? {} : { suggestedLeadUnitId: unitId as UnitId }),
  }
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={`${t.triageDo} · ${issue.no}`}
      command="triageIssue"
      input={input}
      lacking={t.missing}
      submit={t.save}
      onDone={() => showToast({ text: `${issue.no} ${t.done.triage}`, tone: 'good' })}
    >
      <p>{issue.title}</p>
      <ChipGroup
        legend={t.level}
        options={LEVELS.map((value) => ({
          value,
          label: `${words.levelRank[value]} · ${words.level[value]}`,
        }))}
        value={level}
        onChange={setLevel}
      />
      {level && <p>{t.levelHint[level]}</p>}
      <TextArea
        label={t.note}
        optional
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Select
        label={t.suggest}
        options={[
          { value: NONE, label: t.noSuggest },
          ...units.map((u) => ({ value: u.id as string, label: u.shortName })),
        ]}
        value={unitId}
        onChange={setUnitId}
      />
    </CommandDialog>
  )
}
