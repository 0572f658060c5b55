import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { accessText } from './access.text.ts'
import type { CommitteeView, IssuedLink } from './CommitteeView.ts'
import { linkOf } from './CommitteeView.ts'
import css from './QrCards.module.css'

interface Props {
  readonly view: CommitteeView
  readonly links: readonly IssuedLink[]
  readonly onClose: () => void
}

/** A page of cards to cut out and hand over, one a seat. */
export function QrCards({ view, links, onClose }: Props) {
  const t = useText(accessText)
  const language = useLanguage()
  return (
    <section aria-label={t.cardsTitle(links.length)}>
      <div className={css['bar']}>
        <h2>{t.cardsTitle(links.length)}</h2>
        <p className={css['once']}>{t.cardsOnce}</p>
        <Button onClick={onClose}>{t.leave}</Button>
        <Button tone="primary" icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <ul className={css['cards']}>
        {links.map((link) => {
          const seat = view.seats.find((s) => s.id === link.seatId)
          return (
            <li key={link.seatId ?? ''} className={css['card']}>
              <div className={css['qr']}>
                <QrCode text={linkOf(link)} label={seat?.name ?? t.screen} />
              </div>
              <div className={css['words']}>
                <p className={css['committee']}>{view.committee.meetingName}</p>
                <p className={css['name']}>{seat?.name ?? t.screen}</p>
                <p>{seat?.post}</p>
                <p className={css['small']}>{t.cardScan}</p>
                <p className={css['small']}>{t.cardOwn}</p>
                <p className={css['small']}>{t.validUntil(dayInWords(link.expiresAt, language))}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
