import { useMeetingCode } from '../../live/meetingCode.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import css from './JoinCode.module.css'
import { screenText } from './screen.text.ts'

/** The way in for whoever has no personal link: the picture carries the code, the digits are for typing. */
export function JoinCode({ size }: { readonly size: 'small' | 'large' }) {
  const t = useText(screenText)
  const code = useMeetingCode()
  if (code === undefined) return null
  return (
    <div className={cx(css['join'], css[size])}>
      <div className={css['words']}>
        <span className={css['scan']}>{t.scan}</span>
        <span className={css['code']} aria-label={`${t.codeLabel} ${code}`}>
          {code.slice(0, 3)} {code.slice(3)}
        </span>
        {size === 'large' && <span className={css['address']}>{t.scanAddress(location.host)}</span>}
      </div>
      <div className={css['qr']}>
        <QrCode text={`${location.origin}/join?code=${code}`} />
      </div>
    </div>
  )
}
