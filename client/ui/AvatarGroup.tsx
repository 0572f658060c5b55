import { useLanguage } from '../text/language.ts'
import { Avatar } from './Avatar.tsx'
import css from './Avatar.module.css'

interface Props {
  /** What they do, e.g. 正在看. The screen reader hears it with all the names. */
  readonly label: string
  readonly names: readonly string[]
  readonly max?: number
}

/** Up to `max` people, then +n. Nothing when there is nobody. */
export function AvatarGroup({ label, names, max = 5 }: Props) {
  const separator = useLanguage() === 'zh' ? '、' : ', '
  if (names.length === 0) return null
  const shown = names.slice(0, max)
  const all = `${label} ${names.join(separator)}`
  return (
    <span className={css['group']} role="img" aria-label={all} title={all}>
      {shown.map((name, n) => (
        <Avatar key={`${name}${n}`} name={name} />
      ))}
      {names.length > max && (
        <span className={css['more']} aria-hidden>
          +{names.length - max}
        </span>
      )}
    </span>
  )
}
