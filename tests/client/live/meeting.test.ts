import { afterAll, beforeAll, expect, test as always } from 'vitest'
import { findBrowser } from '../../support/browser.ts'
import type { LivePage } from './startMeetingPages.ts'
import { startMeetingPages } from './startMeetingPages.ts'

// One meeting from the notice to a secret vote and an outage, as the pages' hooks see it.

const test = always.skipIf(findBrowser() === undefined)
let hall: Awaited<ReturnType<typeof startMeetingPages>>
let chair: LivePage
let member: LivePage
let memberId = ''
let meetingId = ''
let itemId = ''

beforeAll(async () => {
  if (findBrowser() === undefined) return
  hall = await startMeetingPages()
  const [first, second] = ['chair', 'member'].map((role) => hall.links.find((l) => l.role === role))
  chair = await hall.open(first?.url ?? '')
  member = await hall.open(second?.url ?? '')
  memberId = second?.seatId ?? ''
  for (const page of [chair, member]) await page.until('live.isReady')
  meetingId = await chair.see('live.meeting.id')
})
afterAll(() => hall?.stop())

let committee = ''
const state = () => hall.app.rooms.stateOf(committee)

test('a signed-in page knows who it is, what the room shows and who else is there', async () => {
  committee = await chair.see('live.me.committeeId')
  expect(await member.see('live.status')).toBe('in')
  expect(await member.see('live.self')).toBe(memberId)
  expect(await member.see<string>('live.me.name')).not.toBe('')
  expect(await member.see<number>('live.issues')).toBeGreaterThan(10)
  await chair.until(`live.online.includes(${JSON.stringify(memberId)})`)
  await chair.until('/^[0-9]{6}$/.test(live.code)')
  expect(await chair.see('live.connection')).toBe('saved')
  const apart = Math.abs((await member.see<number>('live.serverNow()')) - Date.now())
  expect(apart).toBeLessThan(500)
})

test('what somebody looks at is seen by the others with his name', async () => {
  await member.see("live.setLooking('issue-7')")
  await chair.until("live.looking['issue-7']?.length === 1")
  expect(await chair.see("live.looking['issue-7'][0]")).toMatchObject({ seatId: memberId })
  await member.see('live.setLooking(undefined)')
  await chair.until("live.looking['issue-7'] === undefined")
})

test('a press is pending until the board shows it, and both pages show the same', async () => {
  for (const { seatId, role } of hall.links) {
    if (role !== 'chair' && role !== 'member') continue
    const answer = await chair.send('checkIn', { meetingId, via: 'ONSITE', seatId })
    expect(answer).toMatchObject({ ok: true })
    // The board is there before the answer is given to the component.
    expect(await chair.see<number>('live.revision')).toBeGreaterThanOrEqual(
      Number(answer['revision']),
    )
  }
  expect(await chair.send('openMeeting', { meetingId })).toMatchObject({ ok: true })
  await member.until("live.meeting.phase === 'IN_SESSION'")
  await member.until(`live.revision === ${await chair.see<number>('live.revision')}`)
})

test('a refusal comes back in words', async () => {
  expect(await member.send('openMeeting', { meetingId })).toMatchObject({
    ok: false,
    code: 'NOT_CHAIR',
  })
  await member.until("live.handle('openMeeting').refusal?.code === 'NOT_CHAIR'")
  await member.until("live.handle('openMeeting').pending === false")
})

const openVote = async (method: string): Promise<string> => {
  const items = [...(state()?.item.values() ?? [])]
  const item = items.find((i) => i.meetingId === meetingId && i.phase === 'PENDING')
  itemId = item?.id ?? ''
  expect(await chair.send('startItem', { itemId })).toMatchObject({ ok: true })
  const proposed = await chair.send('proposeMotion', { itemId, method, text: '同意交办' })
  expect(proposed).toMatchObject({ ok: true })
  const motionId = [...(state()?.motion.values() ?? [])].find((m) => m.itemId === itemId)?.id ?? ''
  expect(await chair.send('openVote', { motionId })).toMatchObject({ ok: true })
  await member.until(`live.isVoting && live.motionId === ${JSON.stringify(motionId)}`)
  return motionId
}

test('a secret ballot: the paper comes by itself, the ballot is cast once and leaves a receipt', async () => {
  const motionId = await openVote('SECRET_BALLOT')
  await member.until("live.secret.state === 'paper'")
  await member.page.reload()
  await member.until("live.isReady && live.secret?.state === 'paper'")
  const posts: (string | undefined)[] = []
  member.page.on('request', (r) => {
    if (r.url().includes('/api/urn/')) posts.push(r.headers()['cookie'])
  })
  await member.see("live.secret.cast('APPROVE')")
  await member.until("live.secret.state === 'cast'")
  expect(posts).toEqual([undefined])
  expect(await member.see('live.secret.receipt')).toMatch(/^.{10}$/)
  await chair.until('live.urn === 1', 8_000)
  const ballots = [...(state()?.secretBallot.values() ?? [])]
  expect(ballots.map((b) => b.choice)).toEqual(['APPROVE'])
  expect(await chair.send('closeVote', { motionId })).toMatchObject({ ok: true })
  await member.until('!live.isVoting')
}, 30_000)

test('an outage: a vote pressed meanwhile arrives once, on the board of the new epoch', async () => {
  const motionId = await openVote('OPEN_BALLOT')
  const again = await hall.outage()
  await member.press('castBallot', { motionId, choice: 'AGAINST' })
  await member.until("live.connection === 'unsaved'")
  await chair.until("live.connection === 'reconnecting'")
  // The picture stays.
  expect(await member.see('live.isVoting')).toBe(true)
  await again()
  await member.until("live.own?.choice === 'AGAINST' && live.connection === 'saved'", 20_000)
  await chair.until("live.connection === 'saved'", 20_000)
  await chair.until(`live.revision === ${state()?.revision}`)
  const ballots = [...(state()?.ballot.values() ?? [])]
  expect(ballots.filter((b) => b.motionId === motionId)).toHaveLength(1)
}, 60_000)

test('a vote that was pressed in an outage and comes after closing is told not to count', async () => {
  const motionId = await member.see<string>('live.motionId')
  const again = await hall.outage()
  await member.press('castBallot', { motionId, choice: 'APPROVE' })
  await member.until("live.connection === 'unsaved'")
  const context = member.page.context()
  await member.page.close()
  await again()
  expect(await chair.send('closeVote', { motionId })).toMatchObject({ ok: true })
  member = await hall.openIn(context)
  await member.until("live.notices?.some((n) => n.kind === 'late')", 20_000)
  expect(await member.see("live.notices.find((n) => n.kind === 'late').text")).toBe(
    '表决已结束，您的票未计入',
  )
}, 60_000)

test('coming back from the background, the page has fresh data within two seconds', async () => {
  await member.see(`window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
  const branchId = [...(state()?.branch.keys() ?? [])][0]
  const issue = {
    branchId,
    category: state()?.issue.values().next().value?.category,
    urgency: 'NORMAL',
    title: '三单元路灯不亮',
    description: '',
    location: '三单元',
    affectedHouseholds: 12,
    reporter: { kind: 'RESIDENT', alias: '居民' },
  }
  expect(await chair.send('addIssue', { issue })).toMatchObject({ ok: true })
  await member.until(`live.revision === ${await chair.see<number>('live.revision')}`, 2_000)
})

test('two members write notes together, see who types, and are asked before leaving unsaved', async () => {
  const subject = { kind: 'issue', id: [...(state()?.issue.keys() ?? [])][0] }
  for (const { page } of [chair, member])
    await page.evaluate(`live.openNotes(${JSON.stringify(subject)})`)
  const field = (p: LivePage) => p.page.getByLabel('讨论意见')
  const status = (p: LivePage) => p.page.locator('[data-state]').getAttribute('data-state')
  await expect.poll(() => status(member)).toBe('saved')
  await field(member).fill('先划线，后劝离')
  await expect.poll(() => field(chair).inputValue()).toBe('先划线，后劝离')
  await expect.poll(() => chair.page.getByText('正在输入').count()).toBe(1)
  await expect.poll(() => chair.page.getByText('正在输入').count(), { timeout: 6_000 }).toBe(0)
  await expect.poll(() => status(member)).toBe('saved')

  let asked = 0
  member.page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await member.page.reload()
  expect(asked).toBe(0)
  await member.until('live.isReady')
  await member.page.evaluate(`live.openNotes(${JSON.stringify(subject)})`)
  await expect.poll(() => field(member).inputValue()).toBe('先划线，后劝离')
  const again = await hall.outage()
  await expect.poll(() => status(member)).toBe('offline')
  await field(member).press('End')
  await field(member).pressSequentially('，月底复查')
  await member.page.reload()
  expect(asked).toBe(1)
  await again()
  // Nobody has opened those notes on the new page; what was written goes up all the same.
  await expect
    .poll(() => field(chair).inputValue(), { timeout: 15_000 })
    .toBe('先划线，后劝离，月底复查')
  await member.until("live.isReady && live.connection === 'saved'", 15_000)
}, 60_000)

test('signing out ends the session and leaves nothing on the device', async () => {
  expect(await member.see('live.signOut()')).toBe(true)
  await member.until("live.status === 'out' && !live.isReady && live.issues === 0")
  const kept = await member.see<number>(`new Promise((done) => {
    const open = indexedDB.open('meeting-board', 1)
    open.onsuccess = () => {
      const names = [...open.result.objectStoreNames]
      const all = open.result.transaction(names)
      let rows = 0
      for (const name of names) all.objectStore(name).count().onsuccess = (e) => (rows += e.target.result)
      all.oncomplete = () => done(rows)
    }
  })`)
  expect(kept).toBe(0)
})
