import type { Choice } from '../../domain/vote/Ballot.ts'
import type { IconName } from '../ui/Icon.tsx'
import { Icon } from '../ui/Icon.tsx'

const SHAPES: Readonly<Record<Choice, IconName>> = {
  APPROVE: 'check',
  AGAINST: 'cross',
  ABSTAIN: 'circle',
}

/** ✓ ✗ ○: each choice has a shape beside its colour and its word. */
export const ChoiceMark = ({ choice }: { readonly choice: Choice }) => (
  <Icon name={SHAPES[choice]} />
)
