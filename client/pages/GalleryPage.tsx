import { Page } from '../ui/Page.tsx'

export const GalleryPage = () => <Page title="Kit">…</Page>
