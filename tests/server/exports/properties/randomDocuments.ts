import fc from 'fast-check'
import type { Minutes } from '../../../../domain/minutes/Minutes.ts'
import type { MinutesDocument } from '../../../../domain/minutes/MinutesDocument.ts'
import { minutesText } from '../../../../domain/minutes/minutesText.ts'
import type { Sheet } from '../../../../server/exports/tables/Sheet.ts'
import type { RecordPaper } from '../../../../server/exports/record/RecordPaper.ts'
import { head, labelled, subhead, table, texts } from '../../../../server/exports/record/blocks.ts'
import { printable } from '../../../../server/exports/printable.ts'

/** What stands in the stories of broken exports, one after the other. */
const HAZARDS = [
  ']]>',
  '<w:fldSimple w:instr="DDEAUTO c:\\cmd.exe"/>',
  '<![CDATA[',
  '&amp;&#0;&#x1F;',
  '{ INCLUDEPICTURE "http://evil.example/x" }',
  '=HYPERLINK("http://evil.example")',
  '=1+1',
  '＝1',
  '@SUM(A1)',
  '-2+3',
  '"",\r\n"x',
  '_x0041_',
  '_x005F_x0000_',
  '#import "@preview/x:1.0.0"',
  '#read("/etc/passwd")',
  '\\u{41} $x$ `raw` *b* _i_ <label> @ref // /* */',
  '\u0000\u0001\u0008\u000B\u001F\u007F\u0085',
  '\uFFFE\uFFFF\uFDD0\u{1FFFE}',
  '\u202E\u2066\u061C\u200F',
  '\u200B\u200D\u2060\uFEFF\u00AD',
  '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳1️⃣',
  'שלום مرحبا ไทย हिन्दी',
  'e\u0301\u0301\u0301\u0301',
  '㛃𬭎囍〇',
  '——……“‘’”《》（）',
  '甲\u00A0乙\u00A0丙',
]

const short = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  // Half characters, too: whatever a database may give back.
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((c) => String.fromCharCode(...c)),
  },
  { weight: 3, arbitrary: fc.constantFrom(...HAZARDS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('会议议定：', '由供水公司牵头', '17票', '（通过）', '。', '\n', ' '),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
        fc.integer({ min: 50, max: 400 }),
      )
      .map(([unit, times]) => unit.repeat(times)),
  },
)
/** A text as no sane person writes it. */
export const anyText = fc.array(short, { maxLength: 6 }).map((parts) => parts.join(''))

const section = fc.record({
  itemId: fc.constant('A1'),
  heading: anyText,
  lead: anyText,
  finding: anyText,
  history: anyText,
  decision: anyText,
  lines: fc.array(anyText, { maxLength: 2 }),
})

const document = fc.record({
  mark: anyText,
  docNo: anyText,
  correction: anyText,
  opening: anyText,
  sections: fc.array(section, { maxLength: 3 }),
  people: fc.array(fc.record({ label: anyText, names: fc.array(anyText, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
  chairs: fc.array(anyText, { maxLength: 2 }),
  recorder: anyText,
  signer: anyText,
  copiesTo: fc.array(anyText, { maxLength: 3 }),
  issuer: anyText,
  printedAt: fc.integer({ min: 946_684_800_000, max: 7_258_118_400_000 }),
})

export const anyMinutes: fc.Arbitrary<Minutes> = fc
  .record({
    document: document as unknown as fc.Arbitrary<MinutesDocument>,
    version: fc.integer({ min: 1, max: 3 }),
    phase: fc.constantFrom('DRAFT', 'ISSUED'),
  })
  .map((m) => ({ ...m, title: m.document.mark, docNo: m.document.docNo }))
  .map((m) => ({ ...m, text: minutesText(m.document) }) as unknown as Minutes)

export const anyRecord: fc.Arbitrary<RecordPaper> = fc
  .record({
    title: anyText,
    lines: fc.array(anyText, { maxLength: 5 }),
    rows: fc.array(anyText, { maxLength: 3 }),
  })
  .map(({ title, lines, rows }) => ({
    ...{ title: printable(title), subtitle: printable(title), author: printable(title), at: 0 },
    blocks: [
      head(title),
      ...lines.flatMap((line) => [subhead(line), ...texts(line), ...labelled(title, line)]),
      ...table(
        [
          ['姓名', 1],
          ['备注', 3],
        ],
        rows.map((row) => [row, title]),
      ),
    ],
  }))

export const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    name: anyText,
    rows: fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 4 }),
  })
  .map(({ name, rows }) => ({
    name,
    rows,
    columns: ['甲', '乙', '丙'].map((title) => ({ title, width: 10 })),
  }))
