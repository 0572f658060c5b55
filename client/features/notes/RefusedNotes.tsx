import type { RefusedText } from '../../live/NotesView.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { controlClass } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './NotesPanel.module.css'
import { notesText } from './NotesPanel.text.ts'

interface Props {
  readonly text: RefusedText
  readonly onDismiss: () => void
}

/** What the server did not take: kept in sight until the person has copied it or lets it go. */
export function RefusedNotes({ text: { reason, discussion, motion }, onDismiss }: Props) {
  const t = useText(notesText)
  const whole = [discussion, motion].filter((part) => part !== '').join('\n\n')
  const copy = async () => {
    // Plain http has no clipboard; the text is selectable all the same.
    await navigator.clipboard?.writeText(whole).then(() => showToast({ text: t.copied }))
  }
  return (
    <div className={css['refused']} role="alert">
      <p className={css['refusedTitle']}>{t.refusedTitle}</p>
      <p>
        {t.refusedWhy[whyOf(reason)]}。{t.refusedNext}。
      </p>
      <textarea
        className={cx(controlClass, css['refusedText'])}
        aria-label={t.refusedTitle}
        readOnly
        rows={5}
        value={whole}
      />
      <div className={css['tools']}>
        {'clipboard' in navigator && <Button onClick={() => void copy()}>{t.copy}</Button>}
        <Button tone="quiet" onClick={onDismiss}>
          {t.dismiss}
        </Button>
      </div>
    </div>
  )
}

const whyOf = (reason: string) => {
  if (reason === 'TOO_LARGE' || reason === 'TOO_COMPLEX') return 'tooLarge'
  if (reason === 'READ_ONLY') return 'readOnly'
  return reason === 'GONE' ? 'gone' : 'other'
}
