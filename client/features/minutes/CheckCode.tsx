import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { Seal } from '../../../domain/minutes/Seal.ts'
import type { State } from '../../../domain/state.ts'
import { useText } from '../../text/defineText.ts'
import css from './CheckCode.module.css'
import { minutesLifeText } from './minutesLife.text.ts'

/** The last seal on a version [M45]. */
export const sealOn = (state: State, minutes: Minutes): Seal | undefined =>
  [...state.seal.values()]
    .filter((s) => s.minutesId === minutes.id)
    .sort((a, b) => a.sealedAt - b.sealedAt)
    .at(-1)

/** 校验码 at the foot of the paper. The page that checks it comes from the server, not from this one. */
export function CheckCode({ seal }: { readonly seal: Seal }) {
  const t = useText(minutesLifeText)
  const path = `/verify?code=${encodeURIComponent(seal.code)}`
  return (
    <p className={css['check']}>
      <span>
        {t.code}（{t.codeOf[seal.occasion]}）
      </span>
      <a href={path} className={css['code']}>
        {seal.code}
      </a>
      <span className={css['where']}>{t.checkAt(`${location.origin}/verify`)}</span>
    </p>
  )
}
