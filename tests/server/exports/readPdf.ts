import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

/** One character as it is drawn: points from the left and the top of the page, baseline. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  readonly color: string
}

/** A straight stroke, in points from the left and the top. */
interface Rule {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly weight: number
  readonly color: string
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Glyphs with the same baseline, from the top, each from the left. */
  readonly lines: readonly (readonly Glyph[])[]
}

type Matrix = readonly [number, number, number, number, number, number]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** What is drawn on the pages of a PDF: measured from the file itself, not from what was meant. */
export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> }
  const pages: PdfPage[] = []
  for (let n = 1; n <= pdf.numPages; n += 1) pages.push(await readPage(await pdf.getPage(n)))
  const fonts = new Set(pages.flatMap((p) => p.glyphs.map((g) => g.font)))
  return { info, pages, fonts: [...fonts].toSorted() }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

interface State {
  readonly matrix: Matrix
  readonly fill: string
  readonly stroke: string
  readonly weight: number
  readonly font: string
  readonly size: number
}

const START: State = {
  ...{ matrix: [1, 0, 0, 1, 0, 0], fill: '#000000', stroke: '#000000' },
  ...{ weight: 1, font: '', size: 0 },
}

const readPage = async (page: Page): Promise<PdfPage> => {
  const { OPS } = await getResolvedPDFJS()
  const [, , width = 0, height = 0] = page.view
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const saved: State[] = []
  let state = START
  let text: Matrix = START.matrix
  const change = (more: Partial<State>) => (state = { ...state, ...more })
  const nameOf = (id: string) =>
    (page.commonObjs.get(id) as { name: string }).name.replace(/^[A-Z]{6}\+/, '')
  // Each operation with its arguments as the reader of the file hands them over.
  const take = new Map<number, (...args: never[]) => unknown>([
    [OPS.save, () => saved.push(state)],
    [OPS.restore, () => (state = saved.pop() ?? state)],
    [OPS.transform, (...m: Matrix) => change({ matrix: times(state.matrix, m) })],
    [OPS.setFillRGBColor, (fill: string) => change({ fill })],
    [OPS.setStrokeRGBColor, (stroke: string) => change({ stroke })],
    [OPS.setLineWidth, (weight: number) => change({ weight })],
    [OPS.setFont, (id: string, size: number) => change({ font: nameOf(id), size })],
    [OPS.beginText, () => (text = START.matrix)],
    [OPS.setTextMatrix, (m: Matrix) => (text = Object.values(m) as unknown as Matrix)],
    [
      OPS.showText,
      (parts: readonly Part[]) => glyphs.push(...drawn(parts, { state, text, height })),
    ],
    [
      OPS.constructPath,
      (op: number, _path: unknown, box: object) => {
        if (op === OPS.stroke) rules.push(stroke(Object.values(box), state, height))
      },
    ],
  ])
  for (const [n, op] of fnArray.entries())
    take.get(op)?.(...((argsArray[n] ?? []) as readonly never[]))
  return { width, height, glyphs, rules, lines: linesOf(glyphs) }
}

/** A character with its width, or how far the next one is moved back; thousandths of its size. */
type Part = number | { readonly unicode: string; readonly width: number }

const drawn = (
  parts: readonly Part[],
  o: { readonly state: State; readonly text: Matrix; readonly height: number },
): readonly Glyph[] => {
  const { size, font, fill: color, matrix } = o.state
  let at = 0
  return parts.flatMap((part) => {
    if (typeof part === 'number') {
      at -= (part / 1000) * size
      return []
    }
    const width = (part.width / 1000) * size
    const [, , , , x, y] = times(matrix, times(o.text, [1, 0, 0, 1, at, 0]))
    at += width
    return [{ text: part.unicode, x, y: o.height - y, width, size, font, color }]
  })
}

const stroke = (box: readonly number[], state: State, height: number): Rule => {
  const [left = 0, top = 0, right = 0] = box
  const [, , , , x, y] = times(state.matrix, [1, 0, 0, 1, left, top])
  const [, , , , end] = times(state.matrix, [1, 0, 0, 1, right, top])
  return { x, y: height - y, length: end - x, weight: state.weight, color: state.stroke }
}

const linesOf = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const byBaseline = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const y = [...byBaseline.keys()].find((known) => Math.abs(known - glyph.y) < 1) ?? glyph.y
    byBaseline.set(y, [...(byBaseline.get(y) ?? []), glyph])
  }
  return [...byBaseline]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) => line.toSorted((a, b) => a.x - b.x))
}

export const textOf = (line: readonly Glyph[]): string => line.map((g) => g.text).join('')
