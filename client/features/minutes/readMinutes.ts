import type { Minutes } from '../../../domain/minutes/Minutes.ts'

/** The parts of the minutes' text, as they are laid out on paper. */
export interface MinutesParts {
  readonly mark: string
  readonly docNo: string
  readonly opening: readonly string[]
  /** In the order of `minutes.sections`. */
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  /** 出席, 请假, 缺席, 列席: the label and the names. */
  readonly people: readonly { readonly label: string; readonly names: string }[]
  /** 主持、记录、签发, in one line. */
  readonly signers: string
  /** 版记: what is copied to whom, then issuer and date. */
  readonly colophon: readonly string[]
}

const RULE = '────'
const PEOPLE = /^(出席|请假|缺席|列席)：(.*)$/

/**
 * The text is the original; this finds its parts. What a section is, its own text says: a motion may
 * hold lines that look like a heading. Undefined where the text is of another form.
 */
export const readMinutes = ({
  text,
  sections,
}: Pick<Minutes, 'text' | 'sections'>): MinutesParts | undefined => {
  const lines = linesOf(text)
  const rule = lines.findIndex((line) => line.startsWith(RULE))
  const foot = lines.indexOf('【版记】')
  if (rule < 0 || foot < rule) return undefined
  const [mark, docNo] = lines.slice(0, rule).filter((line) => line !== '【版头】')
  const body = lines.slice(rule + 1, foot)
  const own = sections.map((section) => linesOf(section.text))
  const flat = own.flat()
  const start = flat[0] === undefined ? body.findIndex(isAfterSections) : body.indexOf(flat[0])
  if (!mark || !docNo || start < 0) return undefined
  if (flat.some((line, n) => body[start + n] !== line)) return undefined
  const rest = body.slice(start + flat.length)
  return {
    mark,
    docNo,
    opening: body.slice(0, start),
    sections: own.map(([heading = '', ...paragraphs]) => ({ heading, paragraphs })),
    people: rest.flatMap((line) => {
      const [, label, names] = PEOPLE.exec(line) ?? []
      return label !== undefined && names !== undefined ? [{ label, names }] : []
    }),
    signers: rest.filter((line) => !PEOPLE.test(line)).join('\u3000'),
    colophon: lines.slice(foot + 1).filter((line) => !line.startsWith(RULE)),
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const isAfterSections = (line: string): boolean => PEOPLE.test(line) || line.startsWith('主持：')
