import type { Role } from '../fonts/Shelf.ts'
import { BODY, CHARACTER_PITCH, LINE_PITCH, MM, RED, SMALL } from '../layout.ts'
import { FONT_NAMES } from './fontNames.ts'

/** Twentieths of a point, Word's unit, of points. */
export const twips = (points: number): number => Math.round(points * 20)
export const twipsOfMm = (mm: number): number => twips(mm * MM)
export const LINE = twips(LINE_PITCH)
/** How much closer than its size the text stands, so that 28 characters fit. */
const CLOSER = Math.floor((CHARACTER_PITCH - BODY) * 20)

interface Style {
  readonly name: string
  readonly font: Role
  /** Points. */
  readonly size: number
  readonly color?: string
  /** Paragraph properties that the schema puts first: keepNext, borders. */
  readonly first?: string
  /** The others in the order of the schema, from spacing on. */
  readonly paragraph: string
}

/** The mark's place is measured, not counted in lines. */
const OFF_GRID = '<w:snapToGrid w:val="0"/>'
const exact = (twentieths: number, before = 0, after = 0): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${twentieths}" w:lineRule="exact"/>`
const TWO_IN = `<w:ind w:firstLineChars="200" w:firstLine="${twips(2 * CHARACTER_PITCH)}"/>`

/** The paragraphs of our documents by their style's id. */
const STYLES = {
  Mark: {
    name: '纪要标志',
    font: 'title',
    size: 24,
    color: RED,
    first: '<w:keepNext/>',
    paragraph: `${OFF_GRID}<w:jc w:val="center"/>`,
  },
  DocumentNumber: {
    name: '纪要编号',
    font: 'fang',
    size: BODY,
    first: `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="${RED}"/></w:pBdr>`,
    paragraph: `${OFF_GRID}${exact(LINE, 2 * LINE, LINE)}<w:jc w:val="center"/>`,
  },
  SectionHead: {
    name: '一级标题',
    font: 'hei',
    size: BODY,
    first: '<w:keepNext/>',
    paragraph: `${exact(LINE)}${TWO_IN}<w:outlineLvl w:val="0"/>`,
  },
  Text: { name: '纪要正文', font: 'fang', size: BODY, paragraph: `${exact(LINE)}${TWO_IN}` },
  People: {
    name: '出席人员',
    font: 'fang',
    size: BODY,
    paragraph:
      exact(LINE) +
      `<w:ind w:left="${twips(5 * CHARACTER_PITCH)}" w:hanging="${twips(3 * CHARACTER_PITCH)}"/>`,
  },
  Colophon: {
    name: '版记',
    font: 'fang',
    size: SMALL,
    paragraph: `${exact(twips(21), 60, 60)}<w:ind w:left="${twips(SMALL)}" w:right="${twips(SMALL)}"/>`,
  },
  PageNumber: {
    name: '页码',
    font: 'song',
    size: SMALL,
    paragraph: `${exact(twips(SMALL))}<w:ind w:left="${twips(SMALL)}" w:right="${twips(SMALL)}"/>`,
  },
  Remark: {
    name: '版本标注',
    font: 'hei',
    size: 22,
    color: 'A5A5A5',
    paragraph: `<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/>`,
  },
  CheckStamp: { name: '校验码', font: 'song', size: 7.5, paragraph: exact(twips(11)) },
  Anchor: { name: '定位', font: 'fang', size: 1, paragraph: exact(20) },
  RecordTitle: {
    name: '记录标题',
    font: 'title',
    size: 22,
    first: '<w:keepNext/>',
    paragraph: `<w:spacing w:before="0" w:after="160"/><w:jc w:val="center"/>`,
  },
  RecordSubtitle: {
    name: '记录副标题',
    font: 'kai',
    size: 14,
    first: '<w:keepNext/>',
    paragraph: `<w:spacing w:before="0" w:after="360"/><w:jc w:val="center"/>`,
  },
  RecordHead: {
    name: '记录一级标题',
    font: 'hei',
    size: 14,
    first: '<w:keepNext/>',
    paragraph: `<w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>`,
  },
  RecordSubhead: {
    name: '记录二级标题',
    font: 'kai',
    size: 12,
    first: '<w:keepNext/>',
    paragraph: `<w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/>`,
  },
  RecordText: {
    name: '记录正文',
    font: 'fang',
    size: 12,
    paragraph: `<w:spacing w:before="0" w:after="60" w:line="360" w:lineRule="auto"/>`,
  },
  RecordCell: {
    name: '记录表格',
    font: 'fang',
    size: 10.5,
    paragraph: `<w:spacing w:before="50" w:after="50"/>`,
  },
} as const satisfies Record<string, Style>

export type StyleId = keyof typeof STYLES

/** word/styles.xml: Word's own spacing between Chinese and digits is off, as 28 to a line demands. */
export const stylesheet = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml('fang')}<w:sz w:val="${BODY * 2}"/>` +
  `<w:szCs w:val="${BODY * 2}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  `</w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>` +
  Object.entries<Style>(STYLES)
    .map(
      ([id, { name, font, size, color, first = '', paragraph }]) =>
        `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
        `<w:basedOn w:val="Normal"/><w:pPr>${inOrder(first)}${paragraph}</w:pPr>` +
        `<w:rPr>${fontXml(font)}` +
        (color ? `<w:color w:val="${color}"/>` : '') +
        (size === BODY ? `<w:spacing w:val="${CLOSER}"/>` : '') +
        `<w:sz w:val="${size * 2}"/>` +
        `<w:szCs w:val="${size * 2}"/></w:rPr></w:style>`,
    )
    .join('') +
  `</w:styles>`

/** keepNext stands before widowControl, borders behind it. */
const inOrder = (first: string): string => {
  const [keep, rest] = first.startsWith('<w:keepNext/>') ? ['<w:keepNext/>', ''] : ['', first]
  return (
    `${keep}<w:widowControl w:val="0"/>${rest}` +
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
  )
}

const fontXml = (role: Role): string => {
  const name = FONT_NAMES[role]
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`
}
