import type { IssueId, ItemId, MeetingId, SeatId } from '../ids.ts'

export const OUTCOMES = {
  NOTED: '已通报',
  PASSED: '通过',
  NOT_PASSED: '未通过',
  DEFERRED: '暂缓',
  WITHDRAWN: '撤回',
  CARRIED_OVER: '结转',
} as const
export type Outcome = keyof typeof OUTCOMES
export type CarryReason = 'QUORUM_NOT_MET' | 'NOT_REACHED' | 'UNFINISHED'

interface ItemBase {
  readonly id: ItemId
  readonly meetingId: MeetingId
  readonly order: number
  readonly type: 'INFORM' | 'DELIBERATE'
  readonly title: string
  readonly issueId?: IssueId
  readonly presenterId?: SeatId
  /** The finding in one or two sentences, for the minutes. */
  readonly summary?: string
  readonly adHoc?: true
  /** Place in the ledger of the first START_ITEM: the order in which items were heard. */
  readonly heardSeq?: number
  readonly heardAt?: number
  /** Note given with 结转. */
  readonly carryNote?: string
  /** Note given with 退回完善. */
  readonly returnNote?: string
  /** The chair carried it over in this meeting. */
  readonly carried?: true
  /** 一般事项: may be agreed to in one block, unless anybody pulls it [M35]. */
  readonly routine?: boolean
  /** Minutes that the agenda gives it; a warning when they are over [M34]. */
  readonly plannedMinutes?: number
  /** When the chair asked whether anybody objects [M35]. */
  readonly consentAskedAt?: readonly number[]
  readonly objectedByIds?: readonly SeatId[]
  /** The 现场办公 that this item confirms or not [M37]. */
  readonly confirmsId?: string
}

/** 议题. REQUESTED is an emergency that the chair has not approved: it is no item yet. */
export type AgendaItem =
  | (ItemBase & { readonly phase: 'REQUESTED'; readonly requestedById: SeatId })
  | (ItemBase & { readonly phase: 'REMOVED' })
  | (ItemBase & { readonly phase: 'PENDING' })
  | (ItemBase & { readonly phase: 'IN_DISCUSSION' })
  | (ItemBase & {
      readonly phase: 'DECIDED'
      readonly outcome: Outcome
      readonly reason?: CarryReason
    })

export const outcomeOf = (item: AgendaItem): Outcome | undefined =>
  item.phase === 'DECIDED' ? item.outcome : undefined

/** The same item with an outcome. The reason belongs to CARRIED_OVER only. */
export const decided = (item: AgendaItem, outcome: Outcome, reason?: CarryReason): AgendaItem => {
  const { ...rest } = item as ItemBase & { reason?: CarryReason }
  delete (rest as { reason?: CarryReason }).reason
  return { ...rest, phase: 'DECIDED', outcome, ...(reason ? { reason } : {}) }
}

/** The same item open again: outcome and reason are gone. */
export const reopened = (item: AgendaItem): AgendaItem => {
  const rest = { ...item } as Record<string, unknown>
  for (const key of ['outcome', 'reason', 'carried', 'requestedById']) delete rest[key]
  return { ...(rest as unknown as ItemBase), phase: 'IN_DISCUSSION' }
}
