/** The parts of the minutes' text, as they are laid out on paper. */
export interface MinutesParts {
  readonly mark: string
  readonly docNo: string
  readonly opening: readonly string[]
  readonly sections: readonly MinutesPart[]
  /** 出席, 请假, 缺席, 列席: the label and the names. */
  readonly people: readonly { readonly label: string; readonly names: string }[]
  /** 主持、记录、签发, in one line. */
  readonly signers: string
  /** 版记: what is copied to whom, then issuer and date. */
  readonly colophon: readonly string[]
}
export interface MinutesPart {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

const RULE = '────'
const HEADING = /^[一二三四五六七八九十百零]+、/
const PEOPLE = /^(出席|请假|缺席|列席)：(.*)$/

/** The text is the original; this finds its parts. Undefined where it is written in another form. */
export const readMinutes = (text: string): MinutesParts | undefined => {
  const lines = text.split('\n').map((line) => line.replace(/^\s+|\s+$/g, ''))
  const [head = [], body = [], foot = []] = inThree(lines)
  const [mark, docNo] = head.filter((line) => line !== '' && !line.startsWith(RULE))
  if (!mark || !docNo || body.length === 0) return undefined
  const opening: string[] = []
  const sections: { heading: string; paragraphs: string[] }[] = []
  const people: { label: string; names: string }[] = []
  let signers = ''
  for (const line of body) {
    const [, label, names] = PEOPLE.exec(line) ?? []
    if (line === '') continue
    else if (line.startsWith('主持：')) signers = line
    else if (label !== undefined && names !== undefined) people.push({ label, names })
    else if (HEADING.test(line)) sections.push({ heading: line, paragraphs: [] })
    else (sections.at(-1)?.paragraphs ?? opening).push(line)
  }
  const colophon = foot.filter((line) => line !== '' && !line.startsWith(RULE))
  return { mark, docNo, opening, sections, people, signers, colophon }
}

/** 版头 up to its rule, the body, 版记. */
const inThree = (lines: readonly string[]): readonly (readonly string[])[] => {
  const rule = lines.findIndex((line) => line.startsWith(RULE))
  const foot = lines.indexOf('【版记】')
  if (rule < 0 || foot < rule) return []
  return [
    lines.slice(0, rule).filter((line) => line !== '【版头】'),
    lines.slice(rule + 1, foot),
    lines.slice(foot + 1),
  ]
}
