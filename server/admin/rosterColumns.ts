/** One column of a roster sheet, for the template and for the reader. */
export interface Column {
  readonly title: string
  readonly required?: true
  /** Longest text, in characters. */
  readonly max: number
  readonly example: string
  readonly hint: string
}

/** 席位 by the word that stands in the sheet. */
export const SEAT_WORDS = {
  第一书记: 'FIRST_SECRETARY',
  书记: 'SECRETARY',
  专职委员: 'FULL_TIME',
  兼职委员: 'PART_TIME',
  列席人员: 'OBSERVER',
  记录人: 'RECORDER',
  联络员: 'LIAISON',
} as const

export const UNIT_COLUMNS = {
  name: column('单位名称', 60, '区供水有限公司古榕营业所', '全称', true),
  shortName: column('简称', 20, '供水公司', '不填则用全称（20字以内）'),
  kind: column('类型', 40, '国有企业', '不填则为“成员单位”'),
}

export const BRANCH_COLUMNS = {
  no: column('序号', 6, '1', '整数；不填则按行的先后'),
  name: column('支部名称', 40, '第一党支部', '', true),
  area: column('范围', 100, '一村1至12栋', '不填则用支部名称'),
  partyMembers: column('党员人数', 6, '86', '整数；不填为0'),
  redStewards: column('红色管家人数', 6, '80', '整数；不填为0'),
}

export const SEAT_COLUMNS = {
  name: column('姓名', 20, '卞水清', '', true),
  kind: column('席位', 10, '兼职委员', `填其中之一：${Object.keys(SEAT_WORDS).join('、')}`, true),
  post: column('职务', 80, '供水古榕营业所党支部书记', '', true),
  unit: column('单位', 60, '供水公司', '“单位”表中的名称或简称；居民代表等可不填'),
  branch: column('任书记的支部', 40, '', '只有党支部书记填写，为“支部”表中的名称'),
  votes: column('有表决权', 4, '是', '是或否；不填时，书记和委员为“是”，其他为“否”'),
  termStart: column('任期开始', 20, '2026-01-01', '形如 2026-01-01；可不填'),
  termEnd: column('任期结束', 20, '', '可不填；离任时填离任日期'),
}

/** The sheets of a roster, by their names. */
export const SHEETS = { 单位: UNIT_COLUMNS, 支部: BRANCH_COLUMNS, 人员: SEAT_COLUMNS } as const
export type SheetName = keyof typeof SHEETS
/** A sheet that explains the columns and is not read. */
export const HELP_SHEET = '填写说明'

function column(
  title: string,
  max: number,
  example: string,
  hint: string,
  required?: true,
): Column {
  return { title, max, example, hint, ...(required ? { required } : {}) }
}
