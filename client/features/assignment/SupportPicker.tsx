import type { UnitId } from '../../../domain/ids.ts'
import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { assignmentText } from './assignment.text.ts'
import css from './LeadPicker.module.css'
import { UnitChecks } from './UnitChecks.tsx'

interface Props {
  readonly exceptId: UnitId | undefined
  readonly chosen: readonly UnitId[]
  readonly onChange: (chosen: readonly UnitId[]) => void
}

/** 配合单位, folded away: most tasks have none. */
export function SupportPicker({ exceptId, chosen, onChange }: Props) {
  const t = useText(assignmentText)
  return (
    <details>
      <summary className={css['summary']}>
        <Icon name="down" />
        {t.supportCount(chosen.length)}
      </summary>
      <UnitChecks label={t.support} exceptId={exceptId} chosen={chosen} onChange={onChange} />
    </details>
  )
}
