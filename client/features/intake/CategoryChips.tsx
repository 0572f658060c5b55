import { useState } from 'react'
import type { Category } from '../../../domain/issue/Issue.ts'
import { CATEGORIES } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { intakeText } from './intake.text.ts'
import css from './IntakeSheet.module.css'

const ALL = Object.keys(CATEGORIES) as Category[]
const FEW = 6

interface Props {
  readonly value: Category | undefined
  readonly error: string | undefined
  readonly onChange: (category: Category) => void
}

/** The categories that this community meets most, and behind one press all of them. */
export function CategoryChips({ value, error, onChange }: Props) {
  const t = useText(intakeText)
  const words = useText(issueWords).category
  const usual = useBoard((s) => mostUsed([...s.issue.values()].map((i) => i.category)))
  const [isOpen, setOpen] = useState(false)
  const few = usual.slice(0, FEW)
  const shown = isOpen ? ALL : value && !few.includes(value) ? [...few, value] : few
  return (
    <div className={css['categories']}>
      <ChipGroup
        legend={t.category}
        options={shown.map((c) => ({ value: c, label: words[c] }))}
        value={value}
        onChange={onChange}
      />
      {error && (
        <p className={css['error']} role="alert">
          {error}
        </p>
      )}
      {!isOpen && (
        <Button tone="quiet" icon="down" onClick={() => setOpen(true)}>
          {t.moreCategories}
        </Button>
      )}
    </div>
  )
}

const mostUsed = (categories: readonly Category[]): readonly Category[] => {
  const counts = new Map<Category, number>()
  for (const c of categories) counts.set(c, (counts.get(c) ?? 0) + 1)
  return [...ALL].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}
