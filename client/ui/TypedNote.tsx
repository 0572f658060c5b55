import { maskPersonalData, personalDataIn } from '../../domain/issue/personalData.ts'
import { useText } from '../text/defineText.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { typedNote } from './typedNote.text.ts'
import css from './TypedNote.module.css'

interface Props {
  /** Of the input or textarea. */
  readonly id: string
  /** What stands in it. */
  readonly text: string
}

/** Says what does not belong in a text that everybody reads, and takes it out at one press [I12]. */
export function TypedNote({ id, text }: Props) {
  const t = useText(typedNote)
  const found = personalDataIn(text)
  return (
    <div aria-live="polite">
      {found && (
        <p className={css['note']}>
          <Icon name="warning" />
          <span className={css['words']}>{t[found]}</span>
          <Button onClick={() => typeInto(id, maskPersonalData(text))}>{t.mask}</Button>
        </p>
      )}
    </div>
  )
}

/** As if somebody had typed it: whoever listens to the field hears of it. */
const typeInto = (id: string, text: string): void => {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  // React overlooks a value that is set through its own property of the element.
  const type: object = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  const { prototype } = type as { prototype: object }
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
