import type { ResidentContact } from '../../../domain/issue/ContactView.ts'
import { useText } from '../../text/defineText.ts'
import css from './ContactBlock.module.css'
import { contactText } from './contact.text.ts'

interface Props {
  readonly contact: ResidentContact
  /** Not masked: the number can be dialled. */
  readonly isWhole: boolean
}

export function ContactLines({ contact: { name, phone, address }, isWhole }: Props) {
  const t = useText(contactText)
  return (
    <dl className={css['lines']} aria-live="polite">
      <dt>{t.name}</dt>
      <dd>{name}</dd>
      <dt>{t.phone}</dt>
      <dd>
        {isWhole ? (
          <a className={css['phone']} href={`tel:${phone}`}>
            {phone}
          </a>
        ) : (
          <span className={css['masked']}>{phone}</span>
        )}
      </dd>
      {address && (
        <>
          <dt>{t.address}</dt>
          <dd>{address}</dd>
        </>
      )}
    </dl>
  )
}
