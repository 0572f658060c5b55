import type { IssueStatus, TriageLevel } from '../../../domain/issue/Issue.ts'

/** One line of `GET /api/area`. Counts of issues are missing where they are too small to be told. */
export interface AreaCommittee {
  readonly id: string
  readonly name: string
  readonly communityName: string
  readonly subdistrictName?: string
  readonly meetings: number
  readonly issued: number
  readonly issues?: number
  readonly open?: number
}

/** What `GET /api/area` answers. */
export interface Area {
  readonly tier: 'SUBDISTRICT' | 'DISTRICT'
  readonly name: string
  readonly committees: readonly AreaCommittee[]
}

/** What `GET /api/area/committees/:id` answers. */
export interface CommitteeFile {
  readonly committee: { readonly id: string; readonly name: string }
  readonly meetings: readonly {
    readonly id: string
    readonly no: string
    readonly startAt: number
    readonly docNo?: string
  }[]
  /** For a subdistrict only. */
  readonly whistles?: readonly {
    readonly id: string
    readonly title: string
    readonly to: readonly string[]
    readonly sentAt: number
    readonly replyDueAt: number
  }[]
}

/** What `GET /api/area/committees/:id/issues` answers. */
export interface IssuePage {
  readonly page: number
  readonly issues: readonly {
    readonly id: string
    readonly no: string
    readonly title: string
    readonly status: IssueStatus
    readonly level?: TriageLevel
    readonly dueAt?: number
  }[]
  readonly more: boolean
}
