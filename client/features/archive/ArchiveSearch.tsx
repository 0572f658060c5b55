import type { ReactNode } from 'react'
import type { Leads } from './ResultCard.tsx'
import type { Choices } from './SearchForm.tsx'
import { SearchForm } from './SearchForm.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useSearchQuery } from './useSearchQuery.ts'

interface Props extends Leads {
  readonly choices: Choices
  /** What stands there while nothing is asked. */
  readonly children: ReactNode
}

/** The search over the archive; what is asked stands in the address. */
export function ArchiveSearch({ choices, children, ...leads }: Props) {
  const { query, page, isAsked, ask, turnTo } = useSearchQuery()
  return (
    <>
      <SearchForm choices={choices} query={query} onAsk={ask} />
      {isAsked ? (
        <SearchResults
          query={query}
          page={page}
          onTurn={turnTo}
          onClear={() => ask({})}
          {...leads}
        />
      ) : (
        children
      )}
    </>
  )
}
