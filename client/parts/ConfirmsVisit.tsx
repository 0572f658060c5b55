import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import { useBoard } from '../live/boardStore.ts'
import { useText } from '../text/defineText.ts'
import { Panel } from '../ui/Panel.tsx'
import { siteVisitWords } from './siteVisitWords.text.ts'
import { VisitBadge, VisitFacts } from './VisitFacts.tsx'

/** What was found and settled on the spot, where this item is to confirm it. */
export function ConfirmsVisit({ item }: { readonly item: AgendaItem }) {
  const t = useText(siteVisitWords)
  const visit = useBoard((s) => (item.confirmsId ? s.siteVisit.get(item.confirmsId) : undefined))
  if (!visit) return null
  return (
    <Panel title={t.toConfirm} level={3} aside={<VisitBadge visit={visit} />}>
      <VisitFacts visit={visit} />
    </Panel>
  )
}
