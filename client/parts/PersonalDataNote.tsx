import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { maskPersonalData, personalDataIn } from '../../domain/issue/personalData.ts'
import { personalDataWords } from './personalData.text.ts'
import css from './PersonalDataNote.module.css'

interface Props {
  readonly text: string
  readonly onMasked: (text: string) => void
}

/** Says what does not belong in a text that everybody reads, and takes it out at one press. */
export function PersonalDataNote({ text, onMasked }: Props) {
  const t = useText(personalDataWords)
  const found = personalDataIn(text)
  return (
    <div aria-live="polite">
      {found && (
        <p className={css['note']}>
          <Icon name="warning" />
          <span className={css['words']}>{t[found]}</span>
          <Button onClick={() => onMasked(maskPersonalData(text))}>{t.mask}</Button>
        </p>
      )}
    </div>
  )
}
