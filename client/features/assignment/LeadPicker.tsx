import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { SeatId, UnitId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { matchesSearch } from '../../parts/matchesSearch.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { assignmentText } from './assignment.text.ts'
import type { Candidate } from './candidates.ts'
import { candidatesOf } from './candidates.ts'
import css from './LeadPicker.module.css'

interface Props {
  readonly seatId: SeatId | undefined
  readonly suggestedUnitId: UnitId | undefined
  readonly onChange: (unitId: UnitId, seatId: SeatId) => void
}

/** One choice sets the lead unit and its person; what the unit can offer stands beside it. */
export function LeadPicker({ seatId, suggestedUnitId, onChange }: Props) {
  const t = useText(assignmentText)
  const [query, setQuery] = useState('')
  const seats = useBoard((s) => s.seat)
  const units = useBoard((s) => s.unit)
  const all = candidatesOf(seats, units, suggestedUnitId)
  const shown = all.filter((c) =>
    [c.name, c.unitName, c.fullName].some((n) => matchesSearch(n, query)),
  )
  const pickFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // What was suggested is right: Enter sends the form.
    if (query === '' && seatId) return
    event.preventDefault()
    const [first] = shown
    if (first) onChange(first.unitId, first.seatId)
  }
  return (
    <fieldset>
      <legend className={css['legend']}>{t.lead}</legend>
      <TextInput
        label={t.leadHint}
        hideLabel
        placeholder={t.leadHint}
        type="search"
        data-autofocus
        autoComplete="off"
        value={query}
        onKeyDown={pickFirst}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className={css['list']}>
        {shown.length === 0 && <p className={css['empty']}>{t.noMatch}</p>}
        {shown.map((c) => (
          <Row
            key={c.seatId}
            candidate={c}
            isSuggested={c.unitId === suggestedUnitId}
            isChosen={c.seatId === seatId}
            onChoose={() => onChange(c.unitId, c.seatId)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface RowProps {
  readonly candidate: Candidate
  readonly isSuggested: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Row({ candidate, isSuggested, isChosen, onChoose }: RowProps) {
  const t = useText(assignmentText)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const { name, post, unitName, resources } = candidate
  return (
    <label className={css['row']}>
      <input type="radio" name="lead" checked={isChosen} onChange={onChoose} />
      <span className={css['words']}>
        <span>
          <strong>{unitName}</strong> · {name}
          <span className={css['muted']}> {post}</span>
        </span>
        {resources.length > 0 && (
          <span className={css['muted']}>{t.resources(resources.join(separator))}</span>
        )}
      </span>
      {isSuggested && <Badge tone="blue">{t.suggested}</Badge>}
    </label>
  )
}
