import { CONTACT_DAYS } from '../../domain/issue/contact.ts'
import { useBoard } from '../live/boardStore.ts'
import { committeeOf } from '../../domain/meeting/lookup.ts'
import { useText } from '../text/defineText.ts'
import { TextInput } from '../ui/TextInput.tsx'
import css from './ContactFields.module.css'
import type { ContactDraft } from './contactDraft.ts'
import { isPhone } from './contactDraft.ts'
import { contactWords } from './contactWords.text.ts'

interface Props {
  readonly value: ContactDraft
  readonly onChange: (part: Partial<ContactDraft>) => void
  readonly focusFirst?: boolean
}

/** How to reach the resident, and the consent that names what for. The browser is asked to keep none. */
export function ContactFields({ value, onChange, focusFirst }: Props) {
  const t = useText(contactWords)
  const days = useBoard((s) => committeeOf(s).settings.deleteAfterDays ?? CONTACT_DAYS)
  const isWrong = value.phone.trim().length > 6 && !isPhone(value.phone)
  return (
    <div className={css['fields']}>
      <TextInput
        label={t.name}
        unwatched
        placeholder={t.nameHint}
        maxLength={20}
        autoComplete="off"
        data-autofocus={focusFirst || undefined}
        value={value.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextInput
        label={t.phone}
        placeholder={t.phoneHint}
        type="tel"
        maxLength={24}
        autoComplete="off"
        error={isWrong ? t.wrongPhone : undefined}
        value={value.phone}
        onChange={(event) => onChange({ phone: event.target.value })}
      />
      <TextInput
        label={t.address}
        unwatched
        placeholder={t.addressHint}
        optional
        maxLength={100}
        autoComplete="off"
        value={value.address}
        onChange={(event) => onChange({ address: event.target.value })}
      />
      <label className={css['consent']}>
        <input
          type="checkbox"
          checked={value.consent}
          onChange={(event) => onChange({ consent: event.target.checked })}
        />
        <span>{t.consent(days)}</span>
      </label>
      <p className={css['sealed']}>{t.sealed}</p>
    </div>
  )
}
