import type { Run } from '../Run.ts'

/** 会议纪要 as it is printed: words and typefaces, without measures. Plain data. */
export interface MinutesPaper {
  readonly mark: string
  readonly number: string
  /** 草稿 or 第2版更正, on top of every page; '' where the minutes simply hold. */
  readonly remark: string
  readonly paragraphs: readonly { readonly head: boolean; readonly runs: readonly Run[] }[]
  /** 出席, 请假, 缺席, 列席: those of whom there are any. */
  readonly people: readonly Labelled[]
  /** 主持, 记录, 签发 */
  readonly signed: readonly Labelled[]
  readonly copies: string
  readonly issuer: string
  readonly printed: string
  readonly printedAt: number
  readonly check?: CheckStamp
}

/** `出席：` and the names behind it. */
export interface Labelled {
  readonly label: string
  readonly names: string
}

/** 校验码 with the address at which anybody compares it. */
export interface CheckStamp {
  readonly code: string
  readonly address: string
}
