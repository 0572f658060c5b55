import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useEffect, useRef, useState } from 'react'

const HOLD_MS = 1_000

interface Ends {
  readonly onHeld: () => void
  readonly onShort: () => void
}

/** A press of one second on a button, by pointer, Enter or Space; a shorter one is told apart. */
export function useHold({ onHeld, onShort }: Ends) {
  const [holding, setHolding] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const start = () => {
    if (timer.current) return
    setHolding(true)
    timer.current = setTimeout(() => {
      stop()
      onHeld()
    }, HOLD_MS)
  }
  const stop = (): boolean => {
    const wasUnderWay = timer.current !== undefined
    clearTimeout(timer.current)
    timer.current = undefined
    setHolding(false)
    return wasUnderWay
  }
  const release = () => {
    if (stop()) onShort()
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const isPressKey = (event: KeyboardEvent) =>
    (event.key === 'Enter' || event.key === ' ') && !event.nativeEvent.isComposing
  const handlers = {
    onPointerDown: (event: PointerEvent) => event.button === 0 && start(),
    onPointerUp: release,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onBlur: stop,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onKeyDown: (event: KeyboardEvent) => {
      if (!isPressKey(event)) return
      event.preventDefault()
      if (!event.repeat) start()
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (!isPressKey(event)) return
      event.preventDefault()
      release()
    },
    // A screen reader clicks without pointer or key: `detail` is 0 and nothing was under way.
    onClick: (event: MouseEvent) => event.detail === 0 && onShort(),
  }
  return { holding, handlers }
}
