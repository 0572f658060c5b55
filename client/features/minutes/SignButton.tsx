import { useState } from 'react'
import { CONFIRM_DAYS } from '../../../domain/minutes/lifeCycle.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './LifeDialog.module.css'
import { minutesLifeText } from './minutesLife.text.ts'
import { useMayHere, useOpenFile } from './OpenFile.ts'

/** 签发, by way of a review that names what is fixed from then on [M41]. */
export function SignButton({ minutes }: { readonly minutes: Minutes }) {
  const t = useText(minutesLifeText)
  const refusal = useMayHere('signMinutes', { meetingId: minutes.meetingId })
  // What was on the page when the dialog was opened: that is what is signed.
  const [reviewed, setReviewed] = useState<string>()
  if (refusal) return null
  return (
    <>
      <Button tone="primary" icon="check" onClick={() => setReviewed(minutes.text)}>
        {t.sign}
      </Button>
      {reviewed !== undefined && (
        <SignDialog
          minutes={minutes}
          isStale={reviewed !== minutes.text}
          onClose={() => setReviewed(undefined)}
        />
      )}
    </>
  )
}

interface Props {
  readonly minutes: Minutes
  readonly isStale: boolean
  readonly onClose: () => void
}

function SignDialog({ minutes, isStale, onClose }: Props) {
  const t = useText(minutesLifeText)
  const language = useLanguage()
  const { state, again } = useOpenFile()
  const self = useSelf()
  const { editedAt, editedById, document, meetingId, version } = minutes
  const read = { version, ...(editedAt === undefined ? {} : { editedAt }) }
  const editor = editedById && state.seat.get(editedById)?.name
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.signTitle}
      command="signMinutes"
      input={isStale ? undefined : { meetingId, read }}
      lacking={t.signStale}
      submit={t.sign}
      onDone={() => {
        void again()
        showToast({ text: t.signedDone, tone: 'good' })
      }}
    >
      {isStale && (
        <p className={css['warning']} role="alert">
          {t.signStale}
        </p>
      )}
      <p>{t.signLead}</p>
      <ul className={css['fixed']}>
        <li>{t.fixed(minutes.docNo, document.sections.length)}</li>
        <li>{t.fixedNumbers}</li>
        <li>{t.fixedSigner(self?.name ?? document.signer)}</li>
      </ul>
      {editedAt !== undefined && editor && (
        <p className={css['fact']}>{t.signLast(editor, dayAndTime(editedAt, language))}</p>
      )}
      <div>
        <p>{t.signThen(CONFIRM_DAYS)}</p>
        <p>{t.signErratum}</p>
      </div>
    </CommandDialog>
  )
}
