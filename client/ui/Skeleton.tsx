import { useText } from '../text/defineText.ts'
import css from './Skeleton.module.css'
import { ui } from './ui.text.ts'

interface Props {
  readonly lines?: number
  /** What is being loaded, in words; they are seen when it takes long. */
  readonly label?: string
}

/** Grey lines in the place of what is coming. Invisible for the first 300 ms; words after 5 s. */
export function Skeleton({ lines = 3, label }: Props) {
  const t = useText(ui)
  return (
    <div className={css['skeleton']} role="status">
      {Array.from({ length: lines }, (_, n) => (
        <span key={n} className={css['line']} />
      ))}
      <span className={css['words']}>{label ?? t.loading}</span>
    </div>
  )
}
