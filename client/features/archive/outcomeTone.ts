import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import type { BadgeTone } from '../../ui/Badge.tsx'

export const outcomeTone: Readonly<Record<Outcome, BadgeTone>> = {
  NOTED: 'grey',
  PASSED: 'green',
  NOT_PASSED: 'failed',
  DEFERRED: 'amber',
  WITHDRAWN: 'grey',
  CARRIED_OVER: 'blue',
}
