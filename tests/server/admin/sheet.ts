import type { SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'

type Rows = readonly (readonly (string | number | boolean | Date | null)[])[]

/** A real spreadsheet with these sheets. */
export const sheet = (sheets: Readonly<Record<string, Rows>>): Promise<Buffer> =>
  writeXlsxFile(
    Object.entries(sheets).map(([name, rows]) => ({
      sheet: name,
      data: rows.map((row) =>
        row.map((cell) => (cell instanceof Date ? { value: cell, format: 'yyyy-mm-dd' } : cell)),
      ) as SheetData,
    })),
  ).toBuffer()

/** A small committee: two units, one branch, four people. */
export const ROSTER = {
  单位: [
    ['单位名称', '简称', '类型'],
    ['齿苑社区党委', '社区党委', null],
    ['区供水有限公司古榕营业所', '供水公司', '国有企业'],
  ],
  支部: [
    ['序号', '支部名称', '范围', '党员人数', '红色管家人数'],
    [1, '第一党支部', '一村', 86, 80],
  ],
  人员: [
    ['姓名', '席位', '职务', '单位', '任书记的支部', '有表决权', '任期开始', '任期结束'],
    ['顾闻舟', '第一书记', '区发改委副主任', null, null, null, null, null],
    ['陶立春', '书记', '社区党委书记', '社区党委', null, '是', new Date('2026-01-01'), null],
    ['庞德厚', '列席人员', '第一党支部书记', null, '第一党支部', null, null, null],
    ['卓欣', '记录人', '社区党务干事', '社区党委', null, false, '2026年1月1日', null],
  ],
} as const
