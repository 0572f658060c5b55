import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { cx } from './cx.ts'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import css from './Menu.module.css'
import { showToast } from './toastStore.ts'

export interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  readonly run: () => void
  /** Why it cannot be chosen now. */
  readonly blocked?: string | undefined
  readonly danger?: boolean
}

interface Props {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly icon?: IconName
}

/** Rarer actions behind one button. Arrow keys move, Escape closes, the focus comes back. */
export function Menu({ label, items, icon = 'more' }: Props) {
  const [open, setOpen] = useState(false)
  const [side, setSide] = useState<'left' | 'right'>('right')
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!open) return undefined
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open, root])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    else if (event.key === 'ArrowDown') moveFocus(event.currentTarget, 1)
    else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, -1)
    else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  const choose = (item: MenuItem) => {
    close()
    if (item.blocked) showToast({ text: item.blocked })
    else item.run()
  }
  return (
    <div ref={root} className={css['root']}>
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={(event) => {
          setSide(roomierSide(event.currentTarget))
          setOpen(!open)
        }}
      />
      {open && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={cx(css['menu'], css[side])}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={cx(css['item'], item.danger && css['danger'])}
              aria-disabled={item.blocked !== undefined || undefined}
              title={item.blocked}
              onClick={() => choose(item)}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The edge of the button to which the menu is aligned, so that it opens into the window. */
const roomierSide = (button: Element): 'left' | 'right' => {
  const { left, right } = button.getBoundingClientRect()
  return left + right < document.documentElement.clientWidth ? 'left' : 'right'
}

function moveFocus(root: EventTarget & Element, by: number): void {
  const all = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = all.findIndex((item) => item === document.activeElement)
  all[(at + by + all.length) % all.length]?.focus()
}
