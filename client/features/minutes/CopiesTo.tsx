import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import css from './LifeDialog.module.css'
import { minutesLifeText } from './minutesLife.text.ts'

interface Props {
  readonly copies: readonly string[]
  readonly onChange: (copies: readonly string[]) => void
}

/** 抄送, one line for each. */
export function CopiesTo({ copies, onChange }: Props) {
  const t = useText(minutesLifeText)
  const change = (at: number, text: string) => onChange(copies.map((c, n) => (n === at ? text : c)))
  return (
    <fieldset className={css['copies']}>
      <legend>{t.copies}</legend>
      <p className={css['fact']}>{t.copiesHint}</p>
      <ul>
        {copies.map((copy, n) => (
          // Lines have no names, and are changed in place.
          <li key={n}>
            <TextInput
              label={t.copyOf(n + 1)}
              hideLabel
              maxLength={60}
              value={copy}
              onChange={(event) => change(n, event.target.value)}
            />
            <IconButton
              icon="cross"
              label={t.removeCopy(copy || t.copyOf(n + 1))}
              onClick={() => onChange(copies.filter((_, m) => m !== n))}
            />
          </li>
        ))}
      </ul>
      {copies.length < 50 && (
        <Button icon="plus" onClick={() => onChange([...copies, ''])}>
          {t.addCopy}
        </Button>
      )}
    </fieldset>
  )
}
