import { useState } from 'react'
import { KitGallery } from '../features/gallery/KitGallery.tsx'
import { PartsGallery } from '../features/gallery/PartsGallery.tsx'
import { ConnectionChip } from '../parts/ConnectionChip.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Page } from '../ui/Page.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { TextSizeButton } from '../ui/TextSizeButton.tsx'

const PLACES = [
  { value: 'parts', label: '会议', icon: 'meeting' },
  { value: 'kit', label: '清单', icon: 'list' },
  { value: 'mine', label: '我的', icon: 'person', count: 2, countLabel: '2件待办' },
  { value: 'more', label: '更多', icon: 'more' },
] as const

/** `/gallery`, in development only. */
export function GalleryPage() {
  const [place, setPlace] = useState<(typeof PLACES)[number]['value']>('parts')
  return (
    <Page
      title="组件"
      head={
        <Masthead
          name="齿苑社区“大党委”党建联席会议"
          line="2026年第11次 · 11月26日 周四 14:30"
          aside={
            <>
              <ConnectionChip />
              <TextSizeButton />
            </>
          }
        />
      }
      foot={<TabBar label="位置" places={PLACES} value={place} onChange={setPlace} />}
    >
      <h1 className="visually-hidden">组件</h1>
      {place === 'kit' ? <KitGallery /> : <PartsGallery />}
    </Page>
  )
}
