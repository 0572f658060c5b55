import { TASK_PHASES } from '../../../domain/assignment/Task.ts'
import { LEVELS, STATUSES } from '../../../domain/issue/Issue.ts'
import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import { MINUTES_PHASES } from '../../../domain/minutes/lifeCycle.ts'
import { dateInChinese } from '../../../domain/time.ts'
import type { Facts } from '../../search/SearchEntry.ts'
import type { SearchPage, SearchResult } from '../../search/search.ts'
import type { Marked } from '../../search/snippet.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { Typed } from './searchForm.ts'
import { KIND_WORDS } from './searchForm.ts'

interface Shown {
  readonly found: SearchPage
  readonly typed: Typed
  /** Where the minutes of a result are read; undefined where they are not for this reader. */
  readonly hrefOf: (result: SearchResult) => string | undefined
  /** The committee's name, where there are several. */
  readonly nameOf: (result: SearchResult) => string | undefined
  readonly isIncomplete: boolean
}

/** What was found, with the words marked, and the way to the next page. */
export const resultList = ({ found, typed, hrefOf, nameOf, isIncomplete }: Shown): Html => html`
  <h2>查找结果</h2>
  ${isIncomplete && html`<p class="hint" role="status">检索目录正在重建，结果可能不全。</p>`}
  ${
    found.results.length === 0
      ? html`<p>没有找到符合条件的内容。换一个词，或去掉一个条件再查。</p>`
      : html`<ol class="results">
          ${found.results.map((result) => line(result, hrefOf(result), nameOf(result)))}
        </ol>`
  }
  ${pager(found, typed)}
`

const line = (result: SearchResult, href: string | undefined, name: string | undefined): Html => {
  const title = withMarks(result.title)
  return html`<li>
    <p class="facts">
      <b>${KIND_WORDS[result.facts.kind]}</b> ${name} ${factsInWords(result.facts)} ·
      ${dateInChinese(result.at)}
    </p>
    <h3>${href === undefined ? title : html`<a href="${href}">${title}</a>`}</h3>
    ${result.snippet && html`<p>${withMarks(result.snippet)}</p>`}
  </li>`
}

const factsInWords = (facts: Facts): string => {
  switch (facts.kind) {
    case 'MINUTES':
      return [
        facts.docNo,
        facts.outcome && OUTCOMES[facts.outcome],
        facts.phase === 'ISSUED' ? '' : MINUTES_PHASES[facts.phase],
      ]
        .filter(Boolean)
        .join(' · ')
    case 'ISSUE':
      return [STATUSES[facts.status], facts.level && LEVELS[facts.level]]
        .filter(Boolean)
        .join(' · ')
    case 'TASK':
      return `${TASK_PHASES[facts.phase]} · ${facts.lead} · ${facts.owner} · 时限${dateInChinese(facts.dueAt)}`
  }
}

const withMarks = ({ text, marks }: Marked): readonly (Html | string)[] => {
  let at = 0
  const parts: (Html | string)[] = []
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`)
    at = to
  }
  return [...parts, text.slice(at)]
}

const pager = ({ page, more }: SearchPage, typed: Typed): Html | undefined => {
  if (page === 1 && !more) return undefined
  const to = (n: number) => `/paper?${new URLSearchParams({ ...typed, page: `${n}` })}`
  return html`<p class="pager">
    ${page > 1 && html`<a href="${to(page - 1)}" rel="prev">上一页</a>`}
    <span>第${page}页</span>
    ${more && html`<a href="${to(page + 1)}" rel="next">下一页</a>`}
  </p>`
}
