import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { Line, Prose, Remark } from '../../../domain/text.ts'
import { guestName, personName } from '../../../server/auth/personName.ts'
import { MEETING, newProblem } from '../../support/builders.ts'
import { COMMITTEE, startBoard } from '../../support/startBoard.ts'

/** What nobody sees, what turns the writing round, and what looks like nothing. */
const UNSEEN = [
  '\u200B', '\u200C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2060',
  '\u2066', '\u2067', '\u2068', '\u2069', '\u061C', '\uFEFF', '\u00AD', '\u034F', '\u180E', '\u115F',
  '\u1160', '\u3164', '\uFFA0', '\uFFF9', '\u{E0041}', '\u0000', '\u001B', '\u007F', '\u0085',
] // prettier-ignore

it('[X03] a name that looks like another one is that one: unseen characters, directions, compositions', async () => {
  const board = await startBoard()
  const rec = await board.member('REC')
  await rec.press('checkIn', { meetingId: MEETING, via: 'ONSITE' })
  for (const [n, unseen] of UNSEEN.entries()) {
    const name = `李${unseen}四${n}`
    const answer = await rec.press('admitWalkIn', {
      meetingId: MEETING,
      name,
      post: `e\u0301${unseen}职`,
    })
    expect([n, answer.ok]).toEqual([n, true])
    const seat = await board.prisma.seat.findFirstOrThrow({ where: { name: `李四${n}` } })
    expect(seat.post).toBe('é职')
  }
  const s2 = await board.member('S2')
  const issue = {
    ...newProblem,
    title: `审\u202E过通\u202C`,
    reporter: { kind: 'RESIDENT', alias: '周\u200B某' },
  }
  const added = await s2.press('addIssue', { issue } as never)
  const id = added.ok ? String(added.answer?.['issueId']) : ''
  expect(await board.prisma.issue.findFirstOrThrow({ where: { id } })).toMatchObject({
    title: '审过通',
    reporter: { alias: '周某' },
  })
})

it('[X03] who comes with the code alone does not come as an office, however it is spelled', async () => {
  const board = await startBoard()
  const origin = board.origin()
  const code = await board.app.auth.codeFor(COMMITTEE)
  const enter = async (name: string) => {
    const response = await fetch(`${origin}/api/sign-in/code`, {
      ...{ method: 'POST', headers: { origin, 'content-type': 'application/json' } },
      body: JSON.stringify({ code, name }),
    })
    return ((await response.json()) as { code?: string }).code ?? 'in'
  }
  for (const name of [
    '第一书记',
    '第一书\u200B记',
    '第 一 书 记',
    '第·一·书·记',
    '书記',
    '⽂书⼦书记',
    'Ａｄｍｉｎ',
    '系统管理员',
    '记录人',
    '主持\uFE0F人',
    '大屏',
    '\u202E记书一第书记',
  ])
    expect([name, await enter(name)]).toEqual([name, 'NAME_RESERVED'])
  for (const name of ['', ' ', '\u200B', '\u3164', '·'])
    expect([name, await enter(name)]).toEqual([name, 'NAME_EMPTY'])
  expect(await enter('祝\u200B传根')).toBe('in')
  expect((await board.prisma.guest.findMany()).map((g) => g.name)).toEqual(['祝传根'])
})

it('[X03] names and texts, whatever is typed: composed, nothing unseen, and clean when cleaned again', () => {
  const typed = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...UNSEEN, ' ', '一', 'e', '\u0301', '👨‍👩‍👧'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  })
  const hidden = new RegExp(
    `[${UNSEEN.map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join('')}]`,
    'u',
  )
  fc.assert(
    fc.property(typed, (text) => {
      for (const schema of [Line(60), Remark(60), Prose(60)]) {
        const read = v.safeParse(schema, text)
        if (!read.success) continue
        expect(read.output.normalize('NFC')).toBe(read.output)
        expect(hidden.test(read.output.replaceAll('\n', ''))).toBe(false)
        expect(v.parse(schema, read.output)).toBe(read.output)
      }
      for (const named of [personName(text), guestName(text)]) {
        if ('fault' in named) continue
        expect(hidden.test(named.name)).toBe(false)
        expect(named.name.normalize('NFC')).toBe(named.name)
      }
    }),
    { numRuns: 2000 },
  )
})
