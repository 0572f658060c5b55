import { lazily } from './ui/lazily.ts'

/** Every element of the kit on one page, for those who work on it; not in what is shipped. */
export const GalleryPage = import.meta.env.DEV
  ? lazily(async () => ({ default: (await import('./pages/GalleryPage.tsx')).GalleryPage }))
  : undefined
