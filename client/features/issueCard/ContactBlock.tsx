import { useEffect, useState } from 'react'
import type { ContactView, ResidentContact } from '../../../domain/issue/ContactView.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { contactPath, eraseContact } from '../../parts/askContact.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { ContactAdd } from './ContactAdd.tsx'
import css from './ContactBlock.module.css'
import { ContactDialog } from './ContactDialog.tsx'
import { ContactLines } from './ContactLines.tsx'
import { ContactLog } from './ContactLog.tsx'
import { ContactReveal } from './ContactReveal.tsx'
import { contactText } from './contact.text.ts'

/** What has been shown goes away by itself: somebody else may stand before the screen by then, ms. */
const SHOWN_FOR = 120_000
type Open = 'reveal' | 'add' | 'erase' | 'log'

/** How to reach the resident: masked, and whole for a stated reason. Nothing for whom it is nothing. */
export function ContactBlock({ issue }: { readonly issue: Issue }) {
  const t = useText(contactText)
  const view = useFetched<ContactView>(contactPath(issue.id))
  const [open, setOpen] = useState<Open>()
  const [read, setRead] = useState<ResidentContact>()
  useEffect(() => {
    if (!read) return undefined
    const timer = setTimeout(() => setRead(undefined), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [read])
  if (view.state === 'loading' || view.state === 'missing') return null
  if (view.state === 'failed')
    return (
      <Panel title={t.title}>
        <p className={css['muted']}>{t.failed}</p>
        <Button onClick={() => void view.again()}>{t.again}</Button>
      </Panel>
    )
  const { mayReach, mayAdd, masked, readings } = view.data
  const done = (text?: string) => {
    setOpen(undefined)
    if (text) {
      setRead(undefined)
      showToast({ text, tone: 'good' })
    }
    void view.again()
  }
  const dialog = { issue, onClose: () => setOpen(undefined) }
  return (
    <Panel title={t.title}>
      {masked && <ContactLines contact={read ?? masked} isWhole={read !== undefined} />}
      <Standing view={view.data} />
      <div className={css['actions']}>
        {masked &&
          (read ? (
            <Button icon="lock" onClick={() => setRead(undefined)}>
              {t.hide}
            </Button>
          ) : (
            <Button icon="eye" onClick={() => setOpen('reveal')}>
              {t.reveal}
            </Button>
          ))}
        {mayAdd && (
          <Button
            {...(masked ? { tone: 'quiet' as const } : { icon: 'plus' as const })}
            onClick={() => setOpen('add')}
          >
            {masked ? t.change : t.add}
          </Button>
        )}
        {mayReach && masked && (
          <Button tone="quiet" onClick={() => setOpen('erase')}>
            {t.erase}
          </Button>
        )}
        {readings && (
          <Button tone="quiet" onClick={() => setOpen('log')}>
            {readings.length > 0 ? t.logCount(readings.length) : t.log}
          </Button>
        )}
      </div>
      {open === 'reveal' && (
        <ContactReveal
          {...dialog}
          onRead={(contact) => {
            setRead(contact)
            done()
          }}
        />
      )}
      {open === 'add' && <ContactAdd {...dialog} onDone={() => done(t.saved)} />}
      {open === 'log' && <ContactLog {...dialog} />}
      {open === 'erase' && (
        <ContactDialog
          title={`${t.eraseTitle} · ${issue.no}`}
          submit={t.erase}
          tone="danger"
          ask={() => eraseContact(issue.id)}
          lacking=""
          onClose={dialog.onClose}
          onDone={() => done(t.erased)}
        >
          <p>{t.eraseLead}</p>
        </ContactDialog>
      )}
    </Panel>
  )
}

/** Since when there is consent, and until when it is kept; or why there is nothing. */
function Standing({ view }: { readonly view: ContactView }) {
  const t = useText(contactText)
  const language = useLanguage()
  const day = (at: number) => dayInWords(at, language)
  const { mayReach, masked, consentAt = 0, deleteAfter, erasedAt, keptDays } = view
  const words = !mayReach
    ? t.notYours
    : masked
      ? deleteAfter === undefined
        ? t.kept(day(consentAt), keptDays)
        : t.keptUntil(day(deleteAfter))
      : erasedAt === undefined
        ? t.none
        : t.erasedAt(day(erasedAt))
  return <p className={css['muted']}>{words}</p>
}
