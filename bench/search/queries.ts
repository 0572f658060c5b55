import type { SearchForm } from '../../server/search/SearchForm.ts'
import { GIVEN, PLACE_FIRST, PROBLEMS, SURNAMES, UNITS } from '../generate/vocabulary.ts'
import type { Random } from '../../tests/sim/Random.ts'

type Form = Partial<SearchForm>
const LETTERS = [...'abcdefghjklmnopqrstwxyz']

/** Queries as people type them, common and rare, with and without filters, and some that find nothing. */
export const someQuery = (random: Random, thisYear: number): Form => {
  const kinds: readonly (() => Form)[] = [
    // Two characters that stand in a third of everything, or in nearly nothing.
    () => ({ q: random.pick(['居民', '会议', '社区', '牵头', '单位', '完成', '通过', '问题']) }),
    () => ({ q: random.pick(PROBLEMS)[1].slice(0, 2) }),
    () => ({ q: `${random.pick(PLACE_FIRST)}${random.pick(PLACE_FIRST)}` }),
    () => ({ q: random.pick(PROBLEMS)[1] }),
    () => ({ q: random.pick(PROBLEMS)[3] }),
    () => ({ q: `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.pick(GIVEN)}` }),
    () => ({ q: `${random.pick(PROBLEMS)[1].slice(0, 4)} ${random.pick(PLACE_FIRST)}` }),
    () => ({ q: `${random.pick(UNITS)} ${random.pick(PROBLEMS)[1].slice(-4)}` }),
    () => ({ q: random.pick(['灯', '水', '树', '鑫', '犇']) }),
    () => ({
      q: Array.from({ length: random.between(3, 5) }, () => random.pick(LETTERS)).join(''),
    }),
    () => ({ q: random.pick(['xftd', 'ldbl', 'dtjc', 'wqcz', 'xsgd', 'ljqy']) }),
    () => ({ q: `${thisYear - random.int(10)}年第${random.between(1, 12)}次` }),
    () => ({ q: '没有这样的词' }),
    () => ({ docNo: `〔${thisYear - random.int(10)}〕${random.between(1, 12)}号` }),
    () => ({ year: thisYear - random.int(10), q: random.pick(PROBLEMS)[1].slice(0, 3) }),
    () => ({ year: thisYear - random.int(10), category: random.pick(PROBLEMS)[0] }),
    () => ({ outcome: random.pick(['NOT_PASSED', 'DEFERRED', 'WITHDRAWN', 'CARRIED_OVER', 'PASSED']) }), // prettier-ignore
    () => ({ status: random.pick(['CLOSED_UNRESOLVED', 'MERGED', 'REJECTED', 'IN_PROGRESS']) }),
    () => ({ kind: 'TASK', unit: `U${random.between(1, 15)}`, q: random.pick(['管网', '电梯', '回访']) }), // prettier-ignore
    () => ({ owner: `S${random.between(5, 19)}`, outcome: 'PASSED' }),
    () => ({ q: random.pick(['居民', '社区', '会议']), page: random.pick([5, 10, 20]) }),
    () => ({ q: random.pick(PROBLEMS)[1].slice(0, 2), page: random.pick([3, 10]) }),
    () => ({}),
  ]
  return { ...random.pick(kinds)() }
}
