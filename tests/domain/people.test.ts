import { describe, expect, it } from 'vitest'
import { INTERNAL, isCommandName } from '../../domain/commands/index.ts'
import { PROTOCOL } from '../../domain/commands/protocol.ts'
import { exists } from '../../domain/people/Rule.ts'
import { hall, issue, MEETING, session } from '../support/builders.ts'

const admin = { kind: 'admin', userId: 'a' } as const
const system = { kind: 'system' } as const
const meetingId = MEETING

describe('who may', () => {
  it('[P1] the chair is a person, whatever the seat; the first secretary’s seat alone gives no right', () => {
    const h = hall({ chairId: 'S4' })
    h.checkIn('S1', 'S2', 'S3', 'S4')
    expect(h.tries('S1', 'openMeeting', { meetingId })).toBe('NOT_CHAIR')
    expect(h.tries(admin, 'openMeeting', { meetingId })).toBe('NOT_CHAIR')
    expect(h.tries('S4', 'openMeeting', { meetingId })).toBeUndefined()
    expect(h.tries('S1', 'startItem', { itemId: 'A1' })).toBe('NOT_CHAIR')
  })

  it('[P1] a chair without a vote chairs and cannot vote', () => {
    const h = session({ chairId: 'S1' })
    const o = hall({ chairId: 'O2' })
    o.checkIn('S1', 'S2', 'S3', 'O2')
    o.does('O2', 'openMeeting', { meetingId })
    o.start('A1')
    const motionId = o.propose('S2', 'A1')
    o.openVote(motionId)
    expect(o.tries('O2', 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_A_VOTING_SEAT')
    expect(h.chair).toBe('S1')
  })

  it('[P2] the staff are 第一书记, 书记 and 专职委员', () => {
    const h = hall()
    const may = ['S1', 'S2', 'S3', 'S4', 'O1', 'L2', 'REC'].filter(
      (who) => h.tries(who, 'editIssue', { issueId: 'I1', patch: { title: '改' } }) === undefined,
    )
    expect(may).toEqual(['S1', 'S2', 'S3'])
  })

  it('[P3] everybody with a seat may check in, report and support', () => {
    const h = hall()
    for (const who of ['S1', 'S4', 'O1', 'L2', 'REC']) {
      h.checkIn(who)
      h.does(who, 'supportIssue', { issueId: 'I1' })
    }
  })

  it('[P4] the recorder’s rights are those of the recorder of this meeting', () => {
    const h = session()
    h.put('seat', {
      id: 'REC2',
      order: 200,
      name: '另一记录人',
      kind: 'RECORDER',
      post: '记录',
      votes: false,
    })
    expect(h.tries('REC2', 'checkOut', { meetingId, seatId: 'S3' })).toBe('NOT_PERMITTED')
    expect(h.tries('REC', 'checkOut', { meetingId, seatId: 'S3' })).toBeUndefined()
  })

  it('[P5] the administrator keeps the roster and has no part in the meeting', () => {
    const h = session()
    h.start('A1')
    const motionId = h.propose('S2', 'A1')
    expect(h.tries(admin, 'openVote', { motionId })).toBe('NOT_CHAIR')
    h.openVote(motionId)
    expect(h.tries(admin, 'castBallot', { motionId, choice: 'APPROVE' })).toBe('NOT_A_VOTING_SEAT')
    expect(h.tries(admin, 'closeVote', { motionId })).toBe('NOT_CHAIR')
    expect(h.tries(admin, 'editIssue', { issueId: 'I1', patch: {} })).toBe('NOT_PERMITTED')
  })

  it('[P7] what does not exist and what belongs to another meeting are refused alike', () => {
    const h = session()
    const other = { ...h.get('meeting', MEETING), id: 'M2' }
    h.put('meeting', other)
    h.put('item', { ...h.get('item', 'A1'), id: 'B1', meetingId: 'M2' })
    expect(h.tries('S1', 'startItem', { itemId: 'nothing' })).toBe('NOT_FOUND')
    expect(h.tries('S1', 'openVote', { motionId: 'nothing' })).toBe('NOT_FOUND')
    expect(h.tries('S2', 'checkIn', { meetingId: 'nothing', via: 'ONSITE' })).toBe('NOT_FOUND')
    expect(h.tries('S1', 'checkIn', { meetingId, via: 'ONSITE', seatId: 'nothing' })).toBe(
      'NOT_FOUND',
    )
    const about = { meetingId, itemId: 'B1' } as never
    const actor = { kind: 'seat', seatId: 'S1' } as never
    expect(exists({ state: h.state, actor, about, now: h.now })).toEqual({ refused: 'NOT_FOUND' })
  })

  it('[P7] the person and the time come from the session and the server, never from the input', () => {
    const h = session()
    for (const extra of [{ actor: 'S1' }, { seatid: 'S1' }, { now: 0 }, { at: 0 }, { castAt: 1 }])
      expect(h.refusal('S2', 'startItem', { itemId: 'A1', ...extra })).toMatchObject({
        refused: 'INVALID',
      })
  })

  it('[P7] no browser sends the server’s own commands, and a name that is no command is none', () => {
    expect([...INTERNAL].sort()).toEqual(['askToJoin', 'dropSecretBallot', 'keepSeal', 'putRoster'])
    expect(isCommandName('openVote')).toBe(true)
    for (const name of ['constructor', '__proto__', 'toString', '', 3, undefined])
      expect(isCommandName(name)).toBe(false)
  })

  it('[C1] the conversation has a version number', () => {
    expect(Number.isInteger(PROTOCOL) && PROTOCOL >= 1).toBe(true)
  })
})

describe('guests', () => {
  it('[P6] wait at the door until chair or recorder lets them in as observers, or not', () => {
    const h = session()
    expect(h.tries('S1', 'askToJoin', { guestId: 'g1', name: '来客' })).toBe('NOT_PERMITTED')
    h.does(system, 'askToJoin', { guestId: 'g1', name: '来客' })
    h.does(system, 'askToJoin', { guestId: 'g2', name: '另一来客' })
    expect(h.get('guest', 'g1').phase).toBe('WAITING')
    const answer = { meetingId, guestId: 'g1', admit: true }
    for (const who of ['S2', 'O1', admin, { kind: 'guest', guestId: 'g1' as never }] as const)
      expect(h.tries(who, 'answerGuest', answer)).toBe('NOT_PERMITTED')
    const { seatId } = h.does('REC', 'answerGuest', answer)
    expect(h.get('seat', String(seatId))).toMatchObject({
      kind: 'OBSERVER',
      votes: false,
      name: '来客',
      observerKind: 'GUEST',
    })
    expect(h.get('guest', 'g1')).toMatchObject({ phase: 'ADMITTED', seatId })
    expect(h.tries('S1', 'answerGuest', answer)).toBe('NOT_FOUND')
    h.does('S1', 'answerGuest', { meetingId, guestId: 'g2', admit: false })
    expect(h.get('guest', 'g2').phase).toBe('TURNED_AWAY')
    expect(h.state.seat.size).toBe(hall().state.seat.size + 1)
  })

  it('[P6] a guest who was let in speaks and reports, and has no vote', () => {
    const h = session()
    h.does(system, 'askToJoin', { guestId: 'g1', name: '来客' })
    const { seatId } = h.does('S1', 'answerGuest', { meetingId, guestId: 'g1', admit: true })
    const who = String(seatId)
    h.checkIn(who)
    h.start('A1')
    expect(h.tries(who, 'proposeMotion', { itemId: 'A1', method: 'ORAL', text: '动议' })).toBe(
      'NOT_PERMITTED',
    )
  })

  it('[P6] no more than fifty wait', () => {
    const h = session()
    for (let n = 0; n < 50; n += 1)
      h.does(system, 'askToJoin', { guestId: `g${n}`, name: `来客${n}` })
    expect(h.refusal(system, 'askToJoin', { guestId: 'g50', name: '来客' })).toMatchObject({
      refused: 'LIMIT_REACHED',
      params: { max: 50 },
    })
  })
})

describe('the roster', () => {
  const seat = {
    id: 'N1',
    name: '新委员',
    kind: 'PART_TIME',
    post: '兼职委员',
    votes: true,
  } as const
  const none = { units: [], branches: [], seats: [] }

  it('[P5] is written by the administrator, whole or not at all', () => {
    const h = hall()
    for (const who of ['S1', 'S2', 'REC'])
      expect(h.tries(who, 'putRoster', { ...none, seats: [seat] })).toBe('NOT_PERMITTED')
    const before = h.state
    expect(
      h.tries(admin, 'putRoster', {
        ...none,
        seats: [seat, { ...seat, id: 'N2', unitId: 'nothing' }],
      }),
    ).toBe('NOT_FOUND')
    expect(
      h.tries(admin, 'putRoster', { ...none, seats: [{ ...seat, branchId: 'nothing' }] }),
    ).toBe('NOT_FOUND')
    expect(h.state).toBe(before)
    h.does(admin, 'putRoster', {
      units: [{ id: 'N', name: '新单位', shortName: '新', kind: 'BANK' }],
      branches: [{ id: 'B9', no: 9, name: '第九党支部', area: '九村' }],
      seats: [{ ...seat, unitId: 'N', branchId: 'B9' }],
    })
    expect(h.get('seat', 'N1')).toMatchObject({ unitId: 'N', branchId: 'B9', name: '新委员' })
  })

  it('[P5] keeps the order of known seats and puts new ones after all others', () => {
    const h = hall()
    h.does(admin, 'putRoster', { ...none, seats: [seat, { ...seat, id: 'S2', kind: 'SECRETARY' }] })
    expect(h.get('seat', 'S2').order).toBe(2)
    expect(h.get('seat', 'N1').order).toBeGreaterThan(h.get('seat', 'REC').order)
  })
})

describe('branch secretaries', () => {
  it('[I7] [P5] whoever the roster enters as secretary of a branch may verify its issues; a new list forgets nobody', () => {
    const h = hall()
    const seat = { name: '支书', kind: 'OBSERVER', post: '支部书记', votes: false } as const
    h.does(admin, 'putRoster', {
      units: [],
      branches: [{ id: 'B1', no: 1, name: '第一党支部', area: '一村' }],
      seats: [{ ...seat, id: 'N2', branchId: 'B2', observerKind: 'BRANCH_SECRETARY' }],
    })
    expect(h.get('branch', 'B1')).toMatchObject({ secretaryId: 'O1', name: '第一党支部' })
    expect(h.get('branch', 'B2')).toMatchObject({ secretaryId: 'N2', partyMembers: 60 })
    h.put('issue', issue('X', { status: 'REPORTED', branchId: 'B2' }))
    expect(h.tries('N2', 'verifyIssue', { issueId: 'X' })).toBeUndefined()
  })
})

describe('one press at a time', () => {
  it('[P9] new things get their id from the server', () => {
    const h = hall()
    h.put('issue', issue('X'))
    const a = h.does('S2', 'addIssue', {
      issue: {
        branchId: 'B1',
        category: 'OTHER',
        urgency: 'NORMAL',
        title: '题',
        description: '',
        location: '处',
        affectedHouseholds: 0,
        reporter: { kind: 'VISIT', alias: '走访' },
      },
    })
    expect(h.state.issue.has(String(a['issueId']))).toBe(true)
  })
})
