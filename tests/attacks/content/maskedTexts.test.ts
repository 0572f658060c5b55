import * as v from 'valibot'
import { expect, it } from 'vitest'
import { COMMANDS, type CommandName } from '../../../domain/commands/index.ts'
import { personalDataIn } from '../../../domain/issue/personalData.ts'
import { issueChanges } from '../../../server/demo/issueChanges.ts'
import { IssuesFile } from '../../../server/demo/issuesFile.ts'
import { maskedInput } from '../../../server/sockets/maskedInput.ts'
import { MEETING, newProblem } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

const PHONE = '13812345678'
const CARD = '51022219610101123X'
const HIDDEN = [
  PHONE,
  CARD,
  '138 1234 5678',
  '+86 138-1234-5678',
  '１３８１２３４５６７８',
  '138\u200B1234\u00AD5678',
  '138\u200D12345678',
  '138\u202E12345678',
]
const isMasked = (text: string) => ['phone', 'identity'].every((k) => personalDataIn(text) !== k)

/** valibot's schemas, as far as one looks for texts in them. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly pipe?: readonly Shape[]
}
const isText = ({ pipe = [] }: Shape): boolean =>
  pipe.some((p) => p.type === 'transform' || isText(p))
/** An input in which every string is `text`; `texts` counts those that somebody types. */
const filledWith = (shape: Shape, text: string): { value: unknown; texts: number } => {
  if (shape.wrapped) return filledWith(shape.wrapped, text)
  if (shape.item) {
    const { value, texts } = filledWith(shape.item, text)
    return { value: [value], texts }
  }
  if (!shape.entries) return { value: text, texts: isText(shape) ? 1 : 0 }
  const parts = Object.entries(shape.entries).map(
    ([key, part]) => [key, filledWith(part, text)] as const,
  )
  return {
    value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
    texts: parts.reduce((sum, [, { texts }]) => sum + texts, 0),
  }
}
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : []

it('[X17] in every text of every command a telephone or identity number is masked, ids never', () => {
  let texts = 0
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    if (name === 'putRoster') continue
    const schema = COMMANDS[name].input as unknown as Shape
    for (const text of HIDDEN) {
      const filled = filledWith(schema, text)
      const masked = stringsIn(maskedInput(name, filled.value))
      const changed = masked.filter((s) => s !== text)
      expect([name, text, changed.length]).toEqual([name, text, filled.texts])
      for (const s of changed) expect([name, s, isMasked(s)]).toEqual([name, s, true])
      texts += filled.texts
    }
  }
  expect(texts).toBeGreaterThan(HIDDEN.length * 30)
})

it('[X17] whatever else comes as an input is left alone', () => {
  for (const input of [
    null,
    undefined,
    0,
    [],
    'x',
    { issue: [] },
    { issue: { title: 7 } },
    { x: 1 },
  ])
    expect(maskedInput('addIssue', input)).toEqual(input)
  const proto = JSON.parse('{"issue":{"__proto__":{"title":"13812345678"},"constructor":1}}')
  expect(maskedInput('addIssue', proto)).toEqual(proto)
  expect(
    maskedInput('proposeMotion', { itemId: PHONE, text: '在一村302室开会，投资12345元' }),
  ).toEqual({
    itemId: PHONE,
    text: '在一村302室开会，投资12345元',
  })
})

it('[X17] what a page sends around its form reaches neither board, ledger, tables nor answers', async () => {
  const board = await startBoard()
  const s2 = await board.member('S2')
  const issue = {
    ...newProblem,
    title: `漏水，找${PHONE}`,
    description: `身份证${CARD}，住3单元502室`,
    location: `一村3栋 ${PHONE}`,
    reporter: { kind: 'RESIDENT' as const, alias: `周某${PHONE}` },
  }
  const added = await s2.press('addIssue', { issue } as never)
  expect(added.ok).toBe(true)
  const issueId = String(added.ok && added.answer?.['issueId'])
  const patch = { title: `漏水 138 1234 5678`, tags: [PHONE] }
  const edited = await s2.press('editIssue', { issueId, patch } as never)
  expect(edited.ok).toBe(true)
  expect(
    (await s2.press('requestLeave', { meetingId: MEETING, reason: `有事打${PHONE}` })).ok,
  ).toBe(true)
  if (edited.ok) await s2.board.reaches(edited.revision + 1)
  expect(s2.board.record('issue', issueId)).toMatchObject({
    title: '漏水 〔电话〕',
    description: '身份证〔证件号〕，住3单元某室',
    location: '一村3栋 〔电话〕',
    reporter: { alias: '周某〔电话〕' },
    tags: ['〔电话〕'],
  })
  const { prisma, origin } = board
  const cookie = { cookie: s2.cookie }
  const shown = [
    s2.board.picture(),
    JSON.stringify(await prisma.ledgerEntry.findMany({ where: { committeeId: COMMITTEE } })),
    JSON.stringify(await prisma.issue.findMany()),
    await (await fetch(`${origin()}/api/issues`, { headers: cookie })).text(),
    await (await fetch(`${origin()}/api/meetings/${MEETING}/record`, { headers: cookie })).text(),
  ].join('\n')
  expect(shown).toContain('〔电话〕')
  for (const secret of [PHONE, CARD, '138 1234 5678', '502室']) expect(shown).not.toContain(secret)
})

it('[X17] a list that is read in may say what it likes: the board gets it masked', () => {
  const at = '2026-11-01T08:00:00+08:00'
  const file = v.parse(IssuesFile, {
    ...{ schemaVersion: 1, listMonth: '2026-11' },
    issues: [
      {
        ...{ id: 'CY-2611-01', listMonth: '2026-11', branchId: 'B1', category: 'WATER_DRAIN' },
        ...{ title: `漏水 ${PHONE}`, description: `证件${CARD}`, location: '一村3栋502室' },
        ...{ affectedHouseholds: 1, reportedAt: at, channel: 'PHONE', urgency: 'NORMAL' },
        reporter: { kind: 'RESIDENT', alias: PHONE },
        ...{ status: 'VERIFIED', plusOnes: 0, tags: [] },
      },
    ],
  })
  expect(issueChanges(file)[0]!.record).toMatchObject({
    ...{ title: '漏水 〔电话〕', description: '证件〔证件号〕', location: '一村3栋某室' },
    reporter: { kind: 'RESIDENT', alias: '〔电话〕' },
  })
})
