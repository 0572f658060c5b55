import { useText } from '../text/defineText.ts'
import { Button, buttonClass } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import css from './ErrorPage.module.css'
import { Page } from './Page.tsx'
import { ui } from './ui.text.ts'

/** For faults of the program. Expected refusals are shown where they happen. */
export function ErrorPage({ fault }: { readonly fault: unknown }) {
  const t = useText(ui)
  return (
    <Page title={t.failed}>
      <EmptyState
        icon="warning"
        title={t.failed}
        hint={t.failedHint}
        action={
          <div className={css['actions']}>
            <Button tone="primary" onClick={() => location.reload()}>
              {t.reload}
            </Button>
            <a className={buttonClass({})} href="/">
              {t.home}
            </a>
          </div>
        }
      />
      <p className={css['number']}>{t.errorNo(numberOf(fault))}</p>
    </Page>
  )
}

/** The same fault has the same number on every phone: a hash of its message, 6 letters. */
function numberOf(fault: unknown): string {
  let hash = 0
  for (const letter of String(fault)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0
  return (hash >>> 0).toString(36).toUpperCase().padStart(6, '0').slice(-6)
}
