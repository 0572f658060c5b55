import type { Settings } from '../../domain/committee/Settings.ts'
import type { Tally } from '../../domain/vote/Motion.ts'
import { plural } from '../text/plural.ts'

/** The English twin of shortfallInWords. */
export const shortfallInEnglish = (t: Tally, { pass }: Settings): string => {
  const base = pass.base === 'PRESENT' ? `the ${t.present} present` : `all ${t.base} members`
  const share = pass.num * 2 === pass.den ? 'half' : `${pass.num}/${pass.den}`
  const verb = pass.strictlyMore ? 'not more than' : 'less than'
  return `${plural(t.approve, 'vote')} for: ${verb} ${share} of ${base} (${t.passNeeded} needed).`
}
