import { useState } from 'react'
import type { NotesWords } from '../../../domain/board/NotesEntry.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './NotesHistory.module.css'
import { historyText } from './NotesHistory.text.ts'

interface Props {
  /** `/api/notes/issue/…` */
  readonly path: string
  readonly sequence: string
  readonly onRestored: () => void
}

/** The text as it stood after an entry, and the button that writes it again. */
export function EarlierNotes({ path, sequence, onRestored }: Props) {
  const t = useText(historyText)
  const fetched = useFetched<NotesWords>(`${path}/history/${sequence}`)
  const [isPending, setPending] = useState(false)
  const restore = async () => {
    setPending(true)
    const text = await ask(`${path}/restore`, sequence)
    setPending(false)
    showToast({ text: text === '' ? t.restored : (text ?? t.notRestored) })
    if (text === '') onRestored()
  }
  if (fetched.state === 'loading') return <Skeleton lines={3} label={t.loading} />
  if (fetched.state !== 'ready') return <p>{t.failed}</p>
  const { discussion, motion } = fetched.data
  return (
    <div className={css['earlier']}>
      {discussion === '' && motion === '' && <p className={css['when']}>{t.nothing}</p>}
      {discussion !== '' && <Words label={t.discussion} words={discussion} />}
      {motion !== '' && <Words label={t.motion} words={motion} />}
      <Button pending={isPending} onClick={() => void restore()}>
        {t.restore}
      </Button>
    </div>
  )
}

function Words({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <section aria-label={label}>
      <p className={css['when']}>{label}</p>
      <p className={css['words']}>{words}</p>
    </section>
  )
}

/** Empty where it was done, else the server's sentence; undefined where nobody answered. */
const ask = async (path: string, sequence: string): Promise<string | undefined> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sequence }),
  }).catch(() => undefined)
  if (response?.ok) return ''
  const answer = (await response?.json().catch(() => undefined)) as { text?: string } | undefined
  return answer?.text
}
