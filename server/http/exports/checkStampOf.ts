import type { Seal } from '../../../domain/minutes/Seal.ts'
import type { State } from '../../../domain/state.ts'
import type { CheckStamp } from '../../exports/minutes/MinutesPaper.ts'

/** 校验码 of the newest seal of those that are meant, with the address for comparing it [M45]. */
export const checkStampOf = (
  state: State,
  origin: string,
  isMeant: (seal: Seal) => boolean,
): CheckStamp | undefined => {
  const seal = [...state.seal.values()]
    .filter(isMeant)
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1)
  return (
    seal && { code: seal.code, address: `${origin}/verify?code=${encodeURIComponent(seal.code)}` }
  )
}
