import { useRef, useState } from 'react'
import { uuidV7 } from '../../live/uuidV7.ts'
import { shrinkPhoto } from './shrinkPhoto.ts'
import { uploadPhoto } from './uploadPhoto.ts'

export const MOST_PHOTOS = 3

/** A photo on its way: being shrunk, being sent, arrived, or kept for later. */
export interface PickedPhoto {
  readonly key: string
  readonly state: 'preparing' | 'sending' | 'sent' | 'waiting'
  /** 0…1 */
  readonly progress: number
  /** What to show; undefined while it is being shrunk. */
  readonly address?: string
  readonly id?: string
  readonly blob?: Blob
}

interface Photos {
  readonly photos: readonly PickedPhoto[]
  add(files: readonly File[]): void
  remove(key: string): void
  clear(): void
}

/** Photos are sent as soon as they are picked, so that they are there when the rest is filled in. */
export const usePhotos = (sentBefore: readonly string[], onRefused: () => void): Photos => {
  const [photos, setPhotos] = useState<readonly PickedPhoto[]>(() => sentBefore.map(asSent))
  const aborts = useRef(new Map<string, AbortController>())

  const change = (key: string, part: Partial<PickedPhoto>) =>
    setPhotos((all) => all.map((p) => (p.key === key ? { ...p, ...part } : p)))
  const drop = (key: string) => setPhotos((all) => all.filter((p) => p.key !== key))

  const send = async (key: string, file: File) => {
    const abort = new AbortController()
    aborts.current.set(key, abort)
    const blob = await shrinkPhoto(file).catch(() => undefined)
    if (!blob) {
      drop(key)
      return onRefused()
    }
    if (abort.signal.aborted) return
    change(key, { state: 'sending', blob, address: URL.createObjectURL(blob) })
    const sent = await uploadPhoto(blob, (progress) => change(key, { progress }), abort.signal)
    if (abort.signal.aborted) return
    if (sent === 'refused') {
      drop(key)
      return onRefused()
    }
    if (sent === 'lost') change(key, { state: 'waiting' })
    else change(key, { state: 'sent', progress: 1, id: sent.id })
  }

  return {
    photos,
    add(files) {
      const taken = files.slice(0, MOST_PHOTOS - photos.length).map((file) => ({
        file,
        photo: { key: uuidV7(), state: 'preparing' as const, progress: 0 },
      }))
      setPhotos([...photos, ...taken.map((t) => t.photo)])
      for (const { file, photo } of taken) void send(photo.key, file)
    },
    remove(key) {
      aborts.current.get(key)?.abort()
      drop(key)
    },
    clear: () => setPhotos([]),
  }
}

const asSent = (id: string): PickedPhoto => ({
  key: id,
  id,
  state: 'sent',
  progress: 1,
  address: `/api/photos/${encodeURIComponent(id)}`,
})
