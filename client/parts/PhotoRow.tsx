import { useState } from 'react'
import { useText } from '../text/defineText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import css from './PhotoRow.module.css'
import { photoWords } from './photoWords.text.ts'

const addressOf = (id: string): string => `/api/photos/${encodeURIComponent(id)}`

/** The photos of an issue, small; a press shows one large. Nothing where there is none. */
export function PhotoRow({ photos }: { readonly photos: readonly string[] }) {
  const t = useText(photoWords)
  const [large, setLarge] = useState<number>()
  const id = large === undefined ? undefined : photos[large]
  if (photos.length === 0) return null
  return (
    <>
      <ul className={css['row']}>
        {photos.map((photo, n) => (
          <li key={photo}>
            <button type="button" className={css['thumb']} onClick={() => setLarge(n)}>
              <img src={addressOf(photo)} alt={t.photo(n + 1, photos.length)} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        open={id !== undefined}
        onClose={() => setLarge(undefined)}
        title={t.photo((large ?? 0) + 1, photos.length)}
        shape="wide"
      >
        {id && (
          <img
            className={css['large']}
            src={addressOf(id)}
            alt={t.photo((large ?? 0) + 1, photos.length)}
          />
        )}
      </Dialog>
    </>
  )
}
