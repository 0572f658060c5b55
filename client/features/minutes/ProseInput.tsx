import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { TextArea } from '../../ui/TextArea.tsx'
import css from './SectionEditor.module.css'

interface Props {
  readonly label: string
  readonly hint: string | undefined
  readonly value: string
  readonly onType: (text: string) => void
  /** The writer has left the field, or has pressed Enter. */
  readonly onDone: () => void
}

/**
 * One paragraph that grows with its text. What an input method composes stays in the field until it is
 * committed: nobody sees half-typed pinyin, and nothing from outside disturbs it.
 */
export function ProseInput({ label, hint, value, onType, onDone }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [composed, setComposed] = useState<string>()
  const shown = composed ?? value
  useLayoutEffect(() => {
    if (area.current) fit(area.current)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter belongs to the input method while it composes (Safari says so by the number alone).
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    onDone()
  }
  return (
    <TextArea
      ref={area}
      label={label}
      hint={hint}
      rows={2}
      maxLength={2000}
      className={css['area']}
      value={shown}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onChange={({ target, nativeEvent }) => {
        if (composed !== undefined && (nativeEvent as InputEvent).isComposing)
          setComposed(target.value)
        else onType(target.value)
      }}
      onCompositionEnd={(event) => {
        setComposed(undefined)
        onType(event.currentTarget.value)
      }}
      onKeyDown={onKeyDown}
      onBlur={onDone}
    />
  )
}

/** Where the style sheet cannot do it: as high as the text. */
const fit = (area: HTMLTextAreaElement): void => {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}
