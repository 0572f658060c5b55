import { useState } from 'react'
import { useMeetingCode } from '../../live/meetingCode.ts'
import { useText } from '../../text/defineText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import css from './JoinCode.module.css'
import { guestsText } from './guests.text.ts'

/** The six digits and the QR code by which guests ask to come in. */
export function JoinCode() {
  const t = useText(guestsText)
  const [isOpen, setOpen] = useState(false)
  const code = useMeetingCode()
  if (code === undefined) return null
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
  const url = `${location.origin}/join?code=${code}`
  return (
    <>
      <button type="button" className={css['join']} onClick={() => setOpen(true)}>
        <span className={css['small']}>
          <QrCode text={url} label={t.qr(spaced)} />
        </span>
        <span className={css['words']}>
          <span className={css['word']}>{t.code}</span>
          <strong className={css['code']}>{spaced}</strong>
          <span className={css['word']}>{t.show}</span>
        </span>
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={`${t.code} ${spaced}`}>
        <p>{t.codeHint}</p>
        <div className={css['large']}>
          <QrCode text={url} label={t.qr(spaced)} />
        </div>
        <p className={css['url']}>{url}</p>
      </Dialog>
    </>
  )
}
