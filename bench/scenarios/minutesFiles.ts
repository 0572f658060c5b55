import { Gauge } from '../measure/Gauge.ts'
import { Times } from '../measure/Times.ts'
import { ARCHIVED_YEAR } from '../product/Order.ts'
import type { Product } from '../product/startProduct.ts'
import type { Result } from './Result.ts'

const MONTHS = 12

/** G8: Word and PDF of each meeting of a year, one after the other as somebody would ask, then all at once. */
export const minutesFiles = async (product: Product, items: number): Promise<Result> => {
  const order = { name: 'files', committees: 1, seats: 0, issues: 0, yearOfItems: items }
  const ready = await product.begin(order)
  const cookie = ready.members[1]?.cookie ?? ''
  const fetched = async (path: string): Promise<{ ms: number; bytes: number }> => {
    const asked = performance.now()
    const answer = await fetch(ready.origin + path, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    const { byteLength: bytes } = await answer.arrayBuffer()
    return { ms: performance.now() - asked, bytes }
  }
  const minutes = (month: number, kind: string) =>
    fetched(`/api/meetings/M-${ARCHIVED_YEAR}-${String(month).padStart(2, '0')}/minutes.${kind}`)
  // The first needs a process and its fonts.
  const first = (await minutes(1, 'docx')).ms + (await minutes(1, 'pdf')).ms
  const gauge = new Gauge(product.pid, ready.databasePid)
  const [docx, pdf, both] = [new Times(), new Times(), new Times()]
  for (let month = 1; month <= MONTHS; month += 1) {
    const [word, paper] = [await minutes(month, 'docx'), await minutes(month, 'pdf')]
    docx.add(word.ms)
    pdf.add(paper.ms)
    both.add(word.ms + paper.ms)
  }
  const use = gauge.read()
  const year = await fetched(`/api/minutes/${ARCHIVED_YEAR}.zip`)
  return {
    scenario: `files of ${items} items`,
    system: 'product',
    figures: {
      ...{ firstBoth: first, docxP50: docx.summary().p50, pdfP50: pdf.summary().p50 },
      ...{ bothP50: both.summary().p50, bothMax: both.summary().max },
      ...{ yearMs: year.ms, yearKilobytes: year.bytes / 1024 },
      ...use.figures,
    },
    clientBound: false,
  }
}
