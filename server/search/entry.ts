import { maskPersonalData } from '../../domain/issue/personalData.ts'
import { committeeOf } from '../../domain/meeting/lookup.ts'
import type { State } from '../../domain/state.ts'
import { partsOf } from '../../domain/time.ts'
import { areasOf } from '../auth/area.ts'
import { areaFacet, facet } from './facets.ts'
import { initialsOf, initialsOfName } from './initials.ts'
import type { SearchEntry } from './SearchEntry.ts'
import { charsOf, halfWidth, pairsOf } from './words.ts'

interface Parts extends Omit<SearchEntry, 'tokens' | 'kind' | 'initials'> {
  readonly facets: readonly string[]
  /** What is found by its first letters. */
  readonly spelled: { readonly texts: readonly string[]; readonly names?: readonly string[] }
}

/** A row from its parts: masked, and with the tokens of its words and of where and when it belongs. */
export const entry = (state: State, { facets, spelled, ...parts }: Parts): SearchEntry => {
  const committee = committeeOf(state)
  const { year, month } = partsOf(parts.at)
  const title = clean(parts.title)
  const body = clean(parts.body)
  const initials = [
    ...spelled.texts.map((text) => initialsOf(clean(text))),
    ...(spelled.names ?? []).map((name) => initialsOfName(clean(name))),
  ]
    .filter(Boolean)
    .join(' ')
  return {
    ...parts,
    kind: parts.facts.kind,
    title,
    body,
    initials,
    tokens: [
      ...new Set([
        facet('committee', committee.id),
        ...areasOf(committee).map(areaFacet),
        facet('kind', parts.facts.kind),
        facet('year', `${year}`),
        facet('month', `${year}-${month}`),
        ...facets,
        ...pairsOf(`${title}\n${body}`),
        // A single character is looked for in titles only.
        ...charsOf(title),
        ...pairsOf(initials),
      ]),
    ],
  }
}

const clean = (text: string): string => halfWidth(maskPersonalData(text))
