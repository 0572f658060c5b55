import { matchesSearch } from './matchesSearch.ts'

/** matchesSearch for components written against the hook of this name; new ones import it directly. */
export const usePinyin = (): typeof matchesSearch => matchesSearch
