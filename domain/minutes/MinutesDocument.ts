import type { ItemId } from '../ids.ts'

/**
 * One item's section. What comes from the records (numbers, names, dates, the decision) and what the
 * recorder may write (`finding`, `addition`) are different fields, so that no edit reaches a number [M40].
 */
export interface MinutesSection {
  readonly itemId: ItemId
  /** `一、关于…` */
  readonly heading: string
  /** Who reported. */
  readonly lead: string
  /** Prose: what was found. */
  readonly finding: string
  /** Merged reports, earlier votes, withdrawn motions. */
  readonly history: string
  /** The decision with the vote's numbers. */
  readonly decision: string
  /** Prose: a paragraph of its own behind the decision. */
  readonly addition?: string
  /** Responsibility and whistle lines. */
  readonly lines: readonly string[]
}

/** 会议纪要 as parts: what a page, a file and a text are made of. */
export interface MinutesDocument {
  /** 纪要标志, the red title. */
  readonly mark: string
  readonly docNo: string
  /** An erratum's first sentence. */
  readonly correction?: string
  readonly opening: string
  readonly sections: readonly MinutesSection[]
  /** 出席, 请假, 缺席, 列席: those of whom there are any, `姓名（单位）` in seat order. */
  readonly people: readonly { readonly label: string; readonly names: readonly string[] }[]
  readonly chairs: readonly string[]
  readonly recorder: string
  readonly signer: string
  /** 抄送 */
  readonly copiesTo: readonly string[]
  /** 印发机关 */
  readonly issuer: string
  /** 印发日期 (ms); a draft bears the day of the meeting. */
  readonly printedAt: number
}

/** The paragraphs of a section below its heading, without those that are empty. */
export const paragraphsOf = (s: MinutesSection): readonly string[] =>
  [`${s.lead}${s.finding}${s.history}`, s.decision, s.addition ?? '', ...s.lines].filter(Boolean)
