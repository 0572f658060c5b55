import { useState } from 'react'
import type { NotesEntry } from '../../../domain/board/NotesEntry.ts'
import type { NotesSubject } from '../../../domain/board/documentName.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { SeatName } from '../../parts/SeatName.tsx'
import { useFetched } from '../../parts/useFetched.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { EarlierNotes } from './EarlierNotes.tsx'
import css from './NotesHistory.module.css'
import { historyText } from './NotesHistory.text.ts'

interface Props {
  readonly subject: NotesSubject
  readonly onClose: () => void
}

/** Who wrote and deleted how much, newest first; each entry opens to the text as it stood then. */
export function NotesHistory({ subject: { kind, id }, onClose }: Props) {
  const t = useText(historyText)
  const path = `/api/notes/${kind}/${segmentOf(id)}`
  const { again, ...fetched } = useFetched<{ readonly entries: readonly NotesEntry[] }>(
    `${path}/history`,
  )
  return (
    <Dialog open onClose={onClose} title={t.title} shape="wide">
      <p className={css['hint']}>{t.hint}</p>
      {fetched.state === 'loading' && <Skeleton lines={4} label={t.loading} />}
      {(fetched.state === 'failed' || fetched.state === 'missing') && (
        <EmptyState
          icon="offline"
          title={t.failed}
          hint={t.failedHint}
          action={<Button onClick={() => void again()}>{t.again}</Button>}
        />
      )}
      {fetched.state === 'ready' && fetched.data.entries.length === 0 && (
        <EmptyState title={t.empty} hint={t.emptyHint} />
      )}
      {fetched.state === 'ready' && (
        <ol className={css['entries']}>
          {fetched.data.entries.toReversed().map((entry) => (
            <Entry key={entry.sequence} entry={entry} path={path} onRestored={onClose} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

interface EntryProps {
  readonly entry: NotesEntry
  readonly path: string
  readonly onRestored: () => void
}

function Entry({
  entry: { sequence, at, authorId, added, removed },
  path,
  onRestored,
}: EntryProps) {
  const t = useText(historyText)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={css['entry']}>
      <div className={css['line']}>
        <span className={css['who']}>
          {authorId === '' ? t.earlier : <SeatName seatId={authorId} />}
        </span>
        <time className={css['when']}>{authorId !== '' && dayAndTime(at, language)}</time>
        <span className={css['what']}>
          {added > 0 && <span>{t.added(added)}</span>}
          {removed > 0 && <span className={css['removed']}>{t.removed(removed)}</span>}
        </span>
        <Button
          tone="quiet"
          className={css['look']}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t.hide : t.look}
        </Button>
      </div>
      {isOpen && <EarlierNotes path={path} sequence={sequence} onRestored={onRestored} />}
    </li>
  )
}
