import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { itemText } from './item.text.ts'
import css from './Photos.module.css'

/** Photos in a row; a press shows one large. */
export function Photos({ ids }: { readonly ids: readonly string[] }) {
  const t = useText(itemText)
  const [shown, setShown] = useState<number>()
  const id = shown === undefined ? undefined : ids[shown]
  return (
    <>
      <ul className={css['photos']} aria-label={t.photos}>
        {ids.map((photo, n) => (
          <li key={photo}>
            <button type="button" className={css['thumb']} onClick={() => setShown(n)}>
              <img src={`/api/photos/${photo}`} alt={t.photo(n + 1)} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        open={id !== undefined}
        onClose={() => setShown(undefined)}
        title={t.photo((shown ?? 0) + 1)}
        shape="wide"
      >
        <img className={css['large']} src={`/api/photos/${id}`} alt={t.photo((shown ?? 0) + 1)} />
      </Dialog>
    </>
  )
}
