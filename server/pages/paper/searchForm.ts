import { CATEGORIES, STATUSES } from '../../../domain/issue/Issue.ts'
import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import { MINUTES_PHASES } from '../../../domain/minutes/lifeCycle.ts'
import { TASK_PHASES } from '../../../domain/assignment/Task.ts'
import type { EntryKind } from '../../search/SearchEntry.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'

export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  MINUTES: '纪要',
  ISSUE: '问题',
  TASK: '任务',
}
const STATUS_WORDS = { MINUTES: MINUTES_PHASES, ISSUE: STATUSES, TASK: TASK_PHASES }

/** What one may choose from; a choice of one or none is not shown. */
export interface Choices {
  readonly kinds: readonly EntryKind[]
  readonly years: readonly number[]
  readonly units?: readonly Choice[]
  readonly owners?: readonly Choice[]
  readonly committees?: readonly Choice[]
}
export interface Choice {
  readonly id: string
  readonly name: string
}
/** What was asked, as text. */
export type Typed = Readonly<Record<string, string>>

/** A plain form: the address that it leads to says everything that was asked. */
export const searchForm = (typed: Typed, choices: Choices): Html => {
  const more = html`<summary>更多条件</summary>
    <div class="fields">
      ${choices.kinds.length > 1 && select('kind', '范围', typed, kinds(choices))}
      ${select(
        'year',
        '年份',
        typed,
        choices.years.map((y) => [`${y}`, `${y}年`]),
      )}
      ${field('docNo', '文号', typed, '如 2026年11号')}
      ${select('category', '类别', typed, Object.entries(CATEGORIES))}
      ${select('outcome', '结果', typed, Object.entries(OUTCOMES))}
      ${choices.units && select('unit', '单位', typed, pairs(choices.units))}
      ${choices.owners && select('owner', '责任人', typed, pairs(choices.owners))}
      ${select('status', '状态', typed, statuses(choices))}
      ${choices.committees && select('committee', '社区', typed, pairs(choices.committees))}
    </div>`
  return html`
    <form method="get" action="/paper" class="card search" role="search">
      <label for="q">查找纪要、问题、任务</label>
      <input
        id="q"
        name="q"
        type="search"
        value="${typed['q'] ?? ''}"
        maxlength="100"
        autocomplete="off"
        placeholder="字、词、人名、拼音首字母"
      />
      ${isNarrowed(typed) ? html`<details open>${more}</details>` : html`<details>${more}</details>`}
      <button>查找</button>
    </form>
  `
}

const isNarrowed = ({ q: _, ...filters }: Typed): boolean => Object.keys(filters).length > 0

const kinds = (choices: Choices) => choices.kinds.map((k) => [k, KIND_WORDS[k]] as const)
/** Each word once: issues and tasks share some. */
const statuses = ({ kinds: shown }: Choices): readonly (readonly [string, string])[] => [
  ...new Map(shown.flatMap((kind) => Object.entries(STATUS_WORDS[kind]))),
]
const pairs = (list: readonly Choice[]) => list.map(({ id, name }) => [id, name] as const)

const select = (
  name: string,
  label: string,
  typed: Typed,
  options: readonly (readonly [string, string])[],
): Html => html`
  <p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">不限</option>
      ${options.map(([value, words]) =>
        value === typed[name]
          ? html`<option value="${value}" selected>${words}</option>`
          : html`<option value="${value}">${words}</option>`,
      )}
    </select>
  </p>
`

const field = (name: string, label: string, typed: Typed, example: string): Html => html`
  <p>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${typed[name] ?? ''}"
      maxlength="30"
      placeholder="${example}"
    />
  </p>
`
