import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The left end of the bar that stays in sight; the frame gives it, the page within fills it. */
export const BarPlace = createContext<HTMLElement | null>(null)

/** Shows its content in the frame's bar instead of here. */
export function InBar({ children }: { readonly children: ReactNode }) {
  const place = useContext(BarPlace)
  return place && createPortal(children, place)
}
