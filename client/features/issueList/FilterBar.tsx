import { useState } from 'react'
import type { Category, IssueStatus, TriageLevel } from '../../../domain/issue/Issue.ts'
import { CATEGORIES, LEVELS, STATUSES } from '../../../domain/issue/Issue.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useStore } from '../../live/useStore.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import css from './FilterBar.module.css'
import { issueListText } from './issueList.text.ts'
import type { ListFilter, View } from './listFilter.ts'
import { listFilter, NO_FILTER, VIEWS } from './listFilter.ts'

const ANY = 'ANY'

/** Search, the usual views with their counts, and the rarer filters folded away. */
export function FilterBar({ counts }: { readonly counts: Readonly<Record<View, number>> }) {
  const t = useText(issueListText)
  const filter = useStore(listFilter)
  const [isOpen, setOpen] = useState(false)
  const set = (change: Partial<ListFilter>) => listFilter.set({ ...filter, ...change })
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
  return (
    <div className={css['bar']} role="search">
      <TextInput
        label={t.search}
        hideLabel
        type="search"
        placeholder={t.searchHint}
        data-search
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <ChipGroup
        legend={t.views}
        hideLegend
        options={VIEWS.filter((v) => v === 'all' || v === filter.view || counts[v] > 0).map(
          (value) => ({ value, label: `${t.view[value]} ${counts[value]}` }),
        )}
        value={filter.view}
        onChange={(view) => set({ view })}
      />
      <div className={css['more']}>
        <Button
          tone="quiet"
          icon={isOpen ? 'up' : 'down'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t.filters}
        </Button>
        {isNarrow && (
          <Button tone="quiet" icon="cross" onClick={() => listFilter.set(NO_FILTER)}>
            {t.clear}
          </Button>
        )}
      </div>
      {isOpen && <MoreFilters filter={filter} />}
    </div>
  )
}

function MoreFilters({ filter }: { readonly filter: ListFilter }) {
  const t = useText(issueListText)
  const words = useText(issueWords)
  const branches = useBoard((s) => [...s.branch.values()].sort((a, b) => a.no - b.no))
  const choose = (key: 'branchId' | 'status' | 'level' | 'category', value: string) => {
    const { [key]: _, ...rest } = filter
    listFilter.set(value === ANY ? rest : ({ ...rest, [key]: value } as ListFilter))
  }
  const any = { value: ANY, label: t.any }
  return (
    <div className={css['selects']}>
      <Select
        label={t.branch}
        options={[any, ...branches.map(({ id, name }) => ({ value: id as string, label: name }))]}
        value={filter.branchId ?? ANY}
        onChange={(value) => choose('branchId', value)}
      />
      <Select
        label={t.status}
        options={[any, ...optionsOf(STATUSES, (k: IssueStatus) => words.status[k])]}
        value={filter.status ?? ANY}
        onChange={(value) => choose('status', value)}
      />
      <Select
        label={t.level}
        options={[any, ...optionsOf(LEVELS, (k: TriageLevel) => words.level[k])]}
        value={filter.level ?? ANY}
        onChange={(value) => choose('level', value)}
      />
      <Select
        label={t.category}
        options={[any, ...optionsOf(CATEGORIES, (k: Category) => words.category[k])]}
        value={filter.category ?? ANY}
        onChange={(value) => choose('category', value)}
      />
    </div>
  )
}

const optionsOf = <K extends string>(
  table: Readonly<Record<K, string>>,
  label: (key: K) => string,
) => (Object.keys(table) as K[]).map((value) => ({ value: value as string, label: label(value) }))
