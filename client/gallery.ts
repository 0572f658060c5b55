import { lazy } from 'react'

/** Every element of the kit on one page, for those who work on it; not in what is shipped. */
export const GalleryPage = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('./pages/GalleryPage.tsx')).GalleryPage }))
  : undefined
