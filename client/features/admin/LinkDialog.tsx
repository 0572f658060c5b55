import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { copyText } from '../../parts/copyText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { accessText } from './access.text.ts'
import type { Holder } from './AccessTab.tsx'
import type { IssuedLink } from './CommitteeView.ts'
import { linkOf } from './CommitteeView.ts'
import css from './LinkDialog.module.css'

interface Props {
  readonly holder: Holder
  readonly link: IssuedLink
  readonly onClose: () => void
}

/** A new link, this once: as a picture to scan and as an address to send. */
export function LinkDialog({ holder, link, onClose }: Props) {
  const t = useText(accessText)
  const language = useLanguage()
  const address = linkOf(link)
  const copy = async () => {
    const isCopied = await copyText(address)
    showToast(isCopied ? { text: t.copied, tone: 'good' } : { text: t.copyFailed, tone: 'bad' })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.linkTitle(holder.name)}
      actions={
        <>
          <Button icon="link" onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button tone="primary" onClick={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      <p>{t.linkOnce}</p>
      <div className={css['qr']}>
        <QrCode text={address} label={t.linkTitle(holder.name)} />
      </div>
      <p className={css['address']}>{address}</p>
      <p className={css['until']}>{t.validUntil(dayInWords(link.expiresAt, language))}</p>
    </Dialog>
  )
}
