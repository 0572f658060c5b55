import type { ComponentProps, MouseEvent, ReactNode, Ref } from 'react'
import { useId } from 'react'
import css from './Button.module.css'
import { cx } from './cx.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { showToast } from './toastStore.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonLook {
  readonly tone?: ButtonTone
  /** `large` for the one action of a phone's screen. */
  readonly size?: 'normal' | 'large'
  readonly icon?: IconName
  /** As wide as its place. */
  readonly wide?: boolean
}

export interface ButtonProps
  extends ButtonLook, Omit<ComponentProps<'button'>, 'disabled' | 'command' | 'about'> {
  readonly ref?: Ref<HTMLButtonElement>
  /** The press is on its way: no second one, and the focus stays. */
  readonly pending?: boolean
  /** Why it cannot be pressed now. Shown under the pointer and after a press on a phone. */
  readonly blocked?: string | undefined
  /** Its key, e.g. `V`, shown beside the words. */
  readonly hotkey?: string
  readonly children: ReactNode
}

/** A button is never greyed out without saying why, so it takes the reason instead of `disabled`. */
export function Button(props: ButtonProps) {
  const { tone, size, icon, wide, pending, blocked, hotkey, children, onClick, ...rest } = props
  const reasonId = useId()
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!pending && !blocked) return onClick?.(event)
    event.preventDefault()
    if (blocked) showToast({ text: blocked })
  }
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass({ tone, size, wide }), rest.className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || blocked !== undefined || undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
      aria-keyshortcuts={hotkey}
      title={blocked ?? rest.title}
      onClick={press}
    >
      {pending ? <span className={css['spinner']} aria-hidden /> : icon && <Icon name={icon} />}
      <span className={css['words']}>{children}</span>
      {hotkey && (
        <kbd className={css['hotkey']} aria-hidden>
          {hotkey}
        </kbd>
      )}
      {blocked && (
        <span id={reasonId} className="visually-hidden">
          {blocked}
        </span>
      )}
    </button>
  )
}

/** For a link that looks like a button: `<Link className={buttonClass({ tone: 'primary' })} …>`. */
export const buttonClass = (look: { [K in keyof ButtonLook]?: ButtonLook[K] | undefined }) =>
  cx(
    css['button'],
    css[look.tone ?? 'secondary'],
    look.size === 'large' && css['large'],
    look.wide && css['wide'],
  )
