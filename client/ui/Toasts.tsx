import { useText } from '../text/defineText.ts'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'
import css from './Toasts.module.css'
import { ui } from './ui.text.ts'
import type { ShownToast } from './toastStore.ts'
import { dismissToast, useToasts } from './toastStore.ts'

/** Where messages appear; once in the app. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <div className={css['stack']} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Message key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function Message({ toast: { id, text, tone = 'plain', action } }: { toast: ShownToast }) {
  const t = useText(ui)
  const act = () => {
    dismissToast(id)
    action?.run()
  }
  return (
    <div className={cx(css['toast'], css[tone])} {...(tone === 'bad' ? { role: 'alert' } : {})}>
      {tone !== 'plain' && <Icon name={tone === 'good' ? 'check' : 'warning'} />}
      <span className={css['text']}>{text}</span>
      {action && (
        <button type="button" className={css['action']} onClick={act}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={css['close']}
        aria-label={t.close}
        onClick={() => dismissToast(id)}
      >
        <Icon name="cross" />
      </button>
    </div>
  )
}
