import { useMemo } from 'react'
import { encode } from 'uqr'
import { useText } from '../text/defineText.ts'
import css from './QrCode.module.css'
import { ui } from './ui.text.ts'

/** Black on white in both themes; as wide as its place. */
export function QrCode({ text, label }: { readonly text: string; readonly label?: string }) {
  const t = useText(ui)
  const { size, path } = useMemo(() => draw(text), [text])
  return (
    <svg
      className={css['qr']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label ?? t.qr(text)}
      data-qr={text}
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function draw(text: string) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
