import { useRef } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { intakeText } from './intake.text.ts'
import css from './PhotoPicker.module.css'
import type { PickedPhoto } from './usePhotos.ts'
import { MOST_PHOTOS } from './usePhotos.ts'

interface Props {
  readonly photos: readonly PickedPhoto[]
  readonly onAdd: (files: readonly File[]) => void
  readonly onRemove: (key: string) => void
}

/** Up to three photos, each with its way to the server. */
export function PhotoPicker({ photos, onAdd, onRemove }: Props) {
  const t = useText(intakeText)
  const input = useRef<HTMLInputElement>(null)
  const left = MOST_PHOTOS - photos.length
  return (
    <div className={css['picker']}>
      {photos.map((photo, n) => (
        <OnePhoto key={photo.key} photo={photo} n={n + 1} onRemove={() => onRemove(photo.key)} />
      ))}
      {left > 0 && (
        <Button icon="camera" onClick={() => input.current?.click()}>
          {t.addPhoto(left)}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t.photos}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}

function OnePhoto({ photo, n, onRemove }: { photo: PickedPhoto; n: number; onRemove: () => void }) {
  const t = useText(intakeText)
  const isUnderWay = photo.state === 'preparing' || photo.state === 'sending'
  return (
    <figure className={css['photo']}>
      {photo.address ? (
        <img src={photo.address} alt={t.photo(n)} className={css['picture']} />
      ) : (
        <span className={css['picture']} />
      )}
      <figcaption className={css['state']}>
        {photo.state === 'sending' && (
          <Progress label={t.photoProgress(n)} value={photo.progress} max={1} />
        )}
        {photo.state === 'preparing' && t.photoPreparing}
        {photo.state === 'waiting' && t.photoWaiting}
      </figcaption>
      <span className={css['remove']}>
        <IconButton
          icon="cross"
          tone="secondary"
          label={isUnderWay ? t.cancelPhoto(n) : t.removePhoto(n)}
          onClick={onRemove}
        />
      </span>
    </figure>
  )
}
