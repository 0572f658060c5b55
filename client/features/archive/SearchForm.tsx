import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'
import { TASK_PHASES } from '../../../domain/assignment/Task.ts'
import { MINUTES_PHASES } from '../../../domain/minutes/lifeCycle.ts'
import { issueWords } from '../../parts/issueWords.text.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import type { Option } from '../../ui/Select.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { search } from './search.text.ts'
import type { EntryKind } from './SearchAnswer.ts'
import css from './SearchForm.module.css'
import type { SearchQuery } from './useSearchQuery.ts'

/** What one may choose from; a choice that is not there is not offered. */
export interface Choices {
  readonly kinds: readonly EntryKind[]
  readonly years: readonly number[]
  readonly units?: readonly Option<string>[]
  readonly owners?: readonly Option<string>[]
  readonly committees?: readonly Option<string>[]
}

interface Props {
  readonly choices: Choices
  readonly query: SearchQuery
  readonly onAsk: (query: SearchQuery) => void
}

/** One field and, folded away, what narrows it. A choice is searched at once, words by button or Enter. */
export function SearchForm({ choices, query, onAsk }: Props) {
  const t = useText(search)
  const { q = '', docNo = '' } = query
  // On a phone the answer would stand below ten fields.
  const [isRoomy] = useState(() => matchMedia('(min-width: 48rem)').matches)
  const [typed, setTyped] = useState({ q, docNo })
  // Back to another question: its fields show what was asked.
  useEffect(() => setTyped({ q, docNo }), [q, docNo])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk({ ...query, q: typed.q.trim(), docNo: typed.docNo.trim() })
  }
  const { q: _, ...narrowed } = query
  const chosen = Object.keys(narrowed).length
  const separator = useLanguage() === 'zh' ? '、' : ', '
  return (
    <form role="search" className={css['form']} onSubmit={submit}>
      <div className={css['line']}>
        <TextInput
          label={t.search(choices.kinds.map((k) => t.kinds[k]).join(separator))}
          hint={t.searchHint}
          type="search"
          name="q"
          enterKeyHint="search"
          maxLength={100}
          value={typed.q}
          onChange={(event) => setTyped({ ...typed, q: event.target.value })}
        />
        <Button type="submit" tone="primary" icon="search">
          {t.go}
        </Button>
      </div>
      <details className={css['more']} open={(isRoomy && chosen > 0) || undefined}>
        <summary>{chosen > 0 ? t.moreChosen(chosen) : t.more}</summary>
        <div className={css['fields']}>
          <Filters choices={choices} query={query} onAsk={onAsk} />
          <TextInput
            label={t.docNo}
            placeholder={t.docNoHint}
            type="search"
            name="docNo"
            maxLength={30}
            value={typed.docNo}
            onChange={(event) => setTyped({ ...typed, docNo: event.target.value })}
          />
        </div>
      </details>
    </form>
  )
}

function Filters({ choices, query, onAsk }: Props) {
  const t = useText(search)
  const meeting = useText(meetingWords)
  const issue = useText(issueWords)
  const statuses: Readonly<Record<EntryKind, Readonly<Record<string, string>>>> = {
    MINUTES: pick(t.minutes, MINUTES_PHASES),
    ISSUE: issue.status,
    TASK: pick(meeting.task, TASK_PHASES),
  }
  const fields: readonly (readonly [string, string, readonly Option<string>[] | undefined])[] = [
    ['kind', t.kind, choices.kinds.map((k) => ({ value: k, label: t.kinds[k] }))],
    ['year', t.year, choices.years.map((y) => ({ value: `${y}`, label: t.years(y) }))],
    ['committee', t.committee, choices.committees],
    ['category', t.category, optionsOf(issue.category)],
    ['outcome', t.outcome, optionsOf(meeting.outcome)],
    ['unit', t.unit, choices.units],
    ['owner', t.owner, choices.owners],
    // Issues and tasks share some words: each once.
    ['status', t.status, optionsOf(Object.assign({}, ...choices.kinds.map((k) => statuses[k])))],
  ]
  return fields.map(
    ([name, label, options]) =>
      options &&
      options.length > 1 && (
        <Select
          key={name}
          label={label}
          name={name}
          options={[{ value: ANY, label: t.any }, ...options]}
          value={query[name] ?? ANY}
          onChange={(value) => onAsk({ ...query, [name]: value === ANY ? '' : value })}
        />
      ),
  )
}

const ANY = ' '
const optionsOf = (words: Readonly<Record<string, string>>): readonly Option<string>[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
const pick = (words: Readonly<Record<string, string>>, keys: object): Record<string, string> =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, words[key] ?? key]))
