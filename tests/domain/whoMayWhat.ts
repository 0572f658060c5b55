import type { CommandName } from '../../domain/commands/index.ts'
import { COMMANDS } from '../../domain/commands/index.ts'
import type { Actor } from '../../domain/people/Actor.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import type { Hall } from '../support/Hall.ts'
import type { Row } from './whoMayWhatRows.ts'
import { GROUPS } from './whoMayWhatRows.ts'
import { hall, issue, MEETING, seats } from '../support/builders.ts'

// Who may press what, and when, as a page that anybody can read: computed by asking each command's own
// rules. The meeting stands where it usually does when that button is pressed: members are in the room
// and nobody is recused.

const PHASES = {
  NOTICED: '开会前',
  IN_SESSION: '开会中',
  SUSPENDED: '休会中',
  ADJOURNED: '散会后',
} as const
type Phase = keyof typeof PHASES

const seat = (seatId: string): Actor => ({ kind: 'seat', seatId: seatId as never })
const ROLES: readonly (readonly [string, Actor])[] = [
  ['第一书记（主持人）', seat('S1')],
  ['书记', seat('S2')],
  ['专职委员', seat('S3')],
  ['兼职委员', seat('S4')],
  ['联络员', seat('L4')],
  ['列席', seat('O2')],
  ['支部书记', seat('O1')],
  ['记录人', seat('REC')],
  ['访客', { kind: 'guest', guestId: 'g1' as never }],
  ['大屏', { kind: 'screen' }],
  ['管理员', { kind: 'admin', userId: 'a' }],
]

/** Commands of which no row asks. */
export const forgotten = (): readonly string[] => {
  const asked = new Set<string>(GROUPS.flatMap(([, rows]) => rows.map(([name]) => name)))
  return Object.keys(COMMANDS).filter((name) => !asked.has(name))
}

/** The committee at a point of its month, with the item where the button expects it. */
const at = (phase: Phase, { item: setting, away }: Row): Hall => {
  const h = hall({ members: 6 })
  h.put('seat', {
    id: 'L4',
    order: 105,
    name: '联络员',
    kind: 'LIAISON',
    post: '联络员',
    votes: false,
    unitId: 'U4',
  })
  h.put('guest', { id: 'g1', name: '来客', askedAt: h.now, phase: 'WAITING' })
  h.put('issue', issue('X', { status: 'REPORTED' }))
  h.put('task', {
    id: 'T1',
    meetingId: MEETING,
    itemId: 'A1',
    seq: 1,
    text: '任务',
    leadUnitId: 'U4',
    supportUnitIds: [],
    ownerId: 'S4',
    assignedAt: h.now,
    dueAt: h.now,
    acceptDueAt: h.now,
    phase: 'ASSIGNED',
  })
  for (const id of seats(4)) h.does(id, 'requestLeave', { meetingId: MEETING, reason: '出差' })
  h.checkIn(...seats(5), 'O1', 'O2', 'L4', 'REC')
  if (phase === 'NOTICED') {
    if (away) h.checkOut(...seats(4))
    return h
  }
  h.does('S1', 'openMeeting', { meetingId: MEETING })
  const isOver = setting === 'signed' || setting === 'answered'
  if (setting && !isOver) {
    h.start('A1')
    const id = h.propose('S2', 'A1')
    if (setting !== 'proposed') h.openVote(id)
    if (setting === 'voting')
      h.votes(id, { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S5: 'APPROVE' })
    if (setting === 'passed') {
      h.votes(id, { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S5: 'APPROVE' })
      h.close(id)
    }
    h.put('motion', { ...h.get('motion', id), id: 'V1' })
    for (const t of [...h.state.turnout.values()])
      h.put('turnout', { ...t, id: t.id.replace(id, 'V1'), motionId: 'V1' })
  }
  if (away) h.checkOut(...seats(4))
  if (phase === 'ADJOURNED') h.adjourn()
  if (phase === 'ADJOURNED' && isOver) {
    h.does('S1', 'signMinutes', { meetingId: MEETING })
    if (setting === 'answered')
      for (const id of seats(5)) h.tries(id, 'confirmMinutes', { meetingId: MEETING })
  }
  if (phase === 'SUSPENDED') h.patch('meeting', MEETING, { phase: 'SUSPENDED', suspendedAt: h.now })
  return h
}

const refusalOf = (
  h: Hall,
  name: CommandName,
  actor: Actor,
  subject: Subject,
): RefusalCode | undefined => {
  for (const rule of COMMANDS[name].rules) {
    const refusal = rule({ state: h.state, actor, about: subject, now: h.now })
    if (refusal) return refusal.refused
  }
  return undefined
}

/** The phases in which a role may, e.g. `开会前、开会中`, `任何时候` or `—`. */
const whenOf = (name: CommandName, actor: Actor, row: Row): string => {
  const phases = (Object.keys(PHASES) as Phase[]).filter((phase) => {
    // No break begins while a vote is open.
    if (row.item === 'voting' && phase === 'SUSPENDED') return false
    const h = at(phase, row)
    return refusalOf(h, name, actor, row.about) === undefined
  })
  if (phases.length === 4) return '任何时候'
  if (phases.length === 3 && !phases.includes('ADJOURNED')) return '散会前'
  return phases.length === 0 ? '—' : phases.map((p) => PHASES[p]).join('、')
}

/** The whole page, in Chinese, for docs/who-may-what.md. */
export const whoMayWhat = (): string => {
  const head = ['要做的事', ...ROLES.map(([words]) => words)]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const tables = GROUPS.map(([title, rows]) =>
    [
      `## ${title}`,
      '',
      line(head),
      line(head.map(() => '---')),
      ...rows.map(([name, row]) =>
        line([row.words, ...ROLES.map(([, actor]) => whenOf(name, actor, row))]),
      ),
    ].join('\n'),
  )
  return `${[INTRO, ...tables].join('\n\n')}\n`
}

const INTRO = `# 谁能做什么

这张表由程序自己算出：把每一种角色、会议的每一个阶段拿去问每个按钮的规则（\`domain/commands/*.ts\` 的 \`rules\`），
按钮和服务器问的是同一组规则。规则变了而此表没有重算，测试就不通过（\`UPDATE=1 npx vitest run tests/domain/matrix.test.ts\` 重算）。

格子里写的是什么时候可以做：“开会前”是会议通知之后、主持人宣布开会之前；“散会前”是
会前、会中、休会时都可以；“—”是任何时候都不可以。
表中假定：第一书记主持，各位委员和列席的人都已签到、无人回避、法定人数已到；请假的人没有到会；动议由书记提出；访客还等在门外。谁主持看这次会议的主持人是谁，与席位无关；已签到的委员才能提出动议、投票、回避。
按钮之外还有别的条件（问题走到哪一步、议题是否已通过），见 \`domain/RULES.md\`。`
