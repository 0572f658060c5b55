import type { ComponentType } from 'react'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { ConfirmsVisit } from '../../parts/ConfirmsVisit.tsx'
import { ItemOutcome } from './ItemOutcome.tsx'
import { Motions } from './Motions.tsx'
import { Opinions } from './Opinions.tsx'

interface Props {
  readonly item: AgendaItem
  /** What this member has voted on a motion. */
  readonly Receipt: ComponentType<{ readonly motion: Motion }>
}

/** What the meeting has on record about an item: motions and votes, what follows, opinions. */
export const ItemRecord = ({ item, Receipt }: Props) => (
  <>
    <ConfirmsVisit item={item} />
    <Motions item={item} Receipt={Receipt} />
    <ItemOutcome itemId={item.id} />
    <Opinions item={item} />
  </>
)
