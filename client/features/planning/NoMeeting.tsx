import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PlanMeeting } from './PlanMeeting.tsx'
import { planningText } from './planning.text.ts'

/** Before the first meeting: plan one, or wait until somebody has. */
export function NoMeeting() {
  const t = useText(planningText)
  const { isMine } = useGate('planMeeting', {})
  return (
    <EmptyState
      icon="calendar"
      title={t.none}
      hint={isMine ? t.noneHint : t.noneForOthers}
      action={<PlanMeeting label={t.plan} />}
    />
  )
}
