import * as v from 'valibot'
import type { BranchId, IssueId, ItemId, SeatId, UnitId } from '../ids.ts'

export const CATEGORIES = {
  PROPERTY_RIGHTS: '房屋产权',
  PROPERTY_SERVICE: '物业管理',
  HOUSING_SAFETY: '房屋安全',
  WATER_DRAIN: '给排水',
  POWER_GAS_TEL: '电气通信',
  ROAD_PARKING: '道路停车',
  SANITATION: '环境卫生',
  GREENING: '园林绿化',
  FIRE_SAFETY: '消防安全',
  PUBLIC_SECURITY: '治安秩序',
  NEIGHBOR: '邻里纠纷',
  ELDERLY_CHILD: '一老一小',
  LIVELIHOOD: '民生保障',
  CULTURE_SPORT: '文体设施',
  COLLECTIVE_ASSET: '集体资产',
  GOV_SERVICE: '政务服务',
  OTHER: '其他',
} as const
export type Category = keyof typeof CATEGORIES
export const Category = v.picklist(Object.keys(CATEGORIES) as Category[])

export const REPORTER_KINDS = {
  RESIDENT: '居民',
  RED_STEWARD: '红色管家',
  BUILDING_HEAD: '楼栋长',
  GRID_WORKER: '网格员',
  MEMBER_UNIT: '成员单位',
  RESIDENT_REP: '居民代表',
  MERCHANT: '商户',
  RIDER: '新就业群体',
  VISIT: '在职党员走访',
} as const
export type ReporterKind = keyof typeof REPORTER_KINDS
export const ReporterKind = v.picklist(Object.keys(REPORTER_KINDS) as ReporterKind[])

export const CHANNELS = {
  STEWARD_VISIT: '管家走访',
  COMMUNITY_DESK: '社区接待',
  PHONE: '电话',
  WECHAT_GROUP: '微信群',
  HOTLINE_12345: '12345热线',
  FACE_TO_FACE: '基层面对面',
  ONLINE_FORM: '网上登记',
  MEETING: '会议现场',
} as const
export type Channel = keyof typeof CHANNELS
export const Channel = v.picklist(Object.keys(CHANNELS) as Channel[])

export const URGENCIES = { NORMAL: '一般', URGENT: '紧急', EMERGENCY: '特急' } as const
export type Urgency = keyof typeof URGENCIES
export const Urgency = v.picklist(Object.keys(URGENCIES) as Urgency[])

export const LEVELS = { L1: '社区解决', L2: '“大党委”统筹', L3: '吹哨上报' } as const
export type TriageLevel = keyof typeof LEVELS
export const TriageLevel = v.picklist(Object.keys(LEVELS) as TriageLevel[])

export const STATUSES = {
  REPORTED: '待核实',
  VERIFIED: '已入清单',
  TRIAGED: '已研判',
  ON_AGENDA: '待上会',
  IN_DISCUSSION: '审议中',
  ASSIGNED: '已交办',
  ACCEPTED: '已签收',
  IN_PROGRESS: '办理中',
  SUBMITTED: '待核查',
  AWAITING_RATING: '待评价',
  CLOSED: '已销号',
  CLOSED_UNRESOLVED: '办结未解决',
  ESCALATED: '已吹哨上报',
  RETURNED: '退回完善',
  CARRIED_OVER: '结转下次会议',
  REJECTED: '不予受理',
  WITHDRAWN: '已撤回',
  MERGED: '已合并',
  ON_HOLD: '挂账',
} as const
export type IssueStatus = keyof typeof STATUSES
export const IssueStatus = v.picklist(Object.keys(STATUSES) as IssueStatus[])

/** 问题: one problem that residents raised. Never holds a name, phone or door number of a resident. */
export interface Issue {
  readonly id: IssueId
  /** 问题编号, what people say aloud. */
  readonly no: string
  readonly listMonth: string
  readonly branchId: BranchId
  readonly title: string
  readonly description: string
  readonly category: Category
  readonly location: string
  readonly affectedHouseholds: number
  readonly reportedAt: number
  readonly reporter: { readonly kind: ReporterKind; readonly alias: string }
  readonly channel: Channel
  readonly urgency: Urgency
  readonly status: IssueStatus
  readonly tags: readonly string[]
  readonly plusOnes: number
  /** Who has supported it here; a list that was brought along has only the number [I9]. */
  readonly supportedByIds?: readonly SeatId[]
  /** Reports that were merged into this one, its own included; starts at 1. */
  readonly reports: number
  readonly carryCount: number
  readonly triageLevel?: TriageLevel
  readonly proposedTriageLevel?: TriageLevel
  readonly triageNote?: string
  readonly suggestedLeadUnitId?: UnitId
  readonly collectedBy?: string
  readonly suspectDuplicateOf?: IssueId
  readonly relatedTo?: IssueId
  readonly mergedIntoId?: IssueId
  readonly carriedFrom?: string
  readonly registeredById?: SeatId
  /** Photos by their file ids. */
  readonly photos?: readonly string[]
  readonly rejectReason?: string
  readonly closedAt?: number
  readonly rating?: { readonly result: string; readonly solved: string; readonly ratedAt?: number }
  /** The item on which it was last discussed. */
  readonly itemId?: ItemId
}
