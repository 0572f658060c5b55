import { ContactFields } from '../../parts/ContactFields.tsx'
import type { ContactDraft } from '../../parts/contactDraft.ts'
import { contactWords } from '../../parts/contactWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { intakeText } from './intake.text.ts'
import css from './IntakeSheet.module.css'

interface Props {
  readonly contact: ContactDraft
  readonly change: (part: Partial<ContactDraft>) => void
  /** Something in here must be put right first. */
  readonly isWanted: boolean
}

/**
 * The form's second part, apart from what and where: how to reach whoever reported. It goes another way
 * than the issue, and unlike the draft it is not kept on the device.
 */
export function ContactPart({ contact, change, isWanted }: Props) {
  const t = useText(intakeText)
  const words = useText(contactWords)
  return (
    <details className={css['details']} {...(isWanted ? { open: true } : {})}>
      <summary>{t.contact}</summary>
      <div className={css['inner']}>
        <ContactFields value={contact} onChange={change} />
        {isWanted && (
          <p className={css['personal']} role="alert">
            <Icon name="warning" />
            {words.lacking}
          </p>
        )}
      </div>
    </details>
  )
}
