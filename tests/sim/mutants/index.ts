import type { Mutant } from '../Seams.ts'
import { ASKING_MUTANTS } from './asking.ts'
import { COUNTING_MUTANTS } from './counting.ts'
import { PAGE_MUTANTS } from './page.ts'
import { STORE_MUTANTS } from './store.ts'

/** Bugs that the simulation has to find: a checker that finds none has checked nothing. */
export const MUTANTS: readonly Mutant[] = [
  ...STORE_MUTANTS,
  ...ASKING_MUTANTS,
  ...COUNTING_MUTANTS,
  ...PAGE_MUTANTS,
]
