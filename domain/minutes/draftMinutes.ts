import type { Committee } from '../committee/Committee.ts'
import type { MeetingId, SeatId } from '../ids.ts'
import { minutesId } from '../ids.ts'
import type { AgendaItem, Outcome } from '../meeting/AgendaItem.ts'
import { outcomeOf } from '../meeting/AgendaItem.ts'
import { itemsAsHeard } from '../meeting/agenda.ts'
import { chairAtOpening, chairedBy } from '../meeting/chairs.ts'
import { committeeOf } from '../meeting/lookup.ts'
import type { OpenedMeeting } from '../meeting/Meeting.ts'
import { wasOpened } from '../meeting/Meeting.ts'
import type { State } from '../state.ts'
import { dateInChinese, partsOf } from '../time.ts'
import { attendanceSummary } from './attendanceSummary.ts'
import { itemSection } from './itemSection.ts'
import type { DraftMinutes } from './Minutes.ts'
import type { MinutesDocument } from './MinutesDocument.ts'
import { minutesText } from './minutesText.ts'
import { nameOf, nameWithUnit } from './words.ts'

/**
 * [M9] The first version of a meeting's 会议纪要 as a pure function of the records, in the order and words
 * of the office. A draft bears the day of the meeting where the day of issue will stand.
 */
export const draftMinutes = (state: State, meetingId: MeetingId): DraftMinutes => {
  const meeting = state.meeting.get(meetingId)
  if (!meeting || !wasOpened(meeting)) throw new Error('minutes of a meeting that never opened')
  const committee = committeeOf(state)
  const items = itemsAsHeard(state, meetingId)
  const adjournedAt = meeting.phase === 'ADJOURNED' ? meeting.adjournedAt : meeting.openedAt
  const document: MinutesDocument = {
    mark: committee.minutesMark,
    docNo: docNoOf(meeting),
    opening: opening(state, meeting, items),
    sections: items.filter(hasSection).map((item, n) => itemSection(state, meeting, item, n + 1)),
    people: people(state, meeting),
    chairs: chairedBy(meeting).map((id) => nameOf(state, id)),
    recorder: nameOf(state, meeting.recorderId),
    signer: nameOf(state, signerOf(state, meeting)),
    copiesTo: copiesToOf(committee),
    issuer: `中共${committee.communityName}委员会`,
    printedAt: adjournedAt,
  }
  return {
    id: minutesId(meetingId, 1),
    meetingId,
    version: 1,
    docNo: document.docNo,
    title: committee.minutesMark,
    phase: 'DRAFT',
    draftedAt: adjournedAt,
    document,
    text: minutesText(document),
  }
}

/** To whom copies go unless the secretary says otherwise. */
const copiesToOf = ({ subdistrictName }: Committee): readonly string[] => [
  ...(subdistrictName ? [`${subdistrictName}党工委`] : []),
  '各成员单位',
  '各党支部',
]

/** A report that was heard is named in the opening sentence; one that was not needs to be accounted for. */
const hasSection = (item: AgendaItem): boolean =>
  item.type === 'DELIBERATE' || outcomeOf(item) !== 'NOTED'

/** 〔2026〕11号: the number of the meeting, or its month where the number cannot be read. */
const docNoOf = (meeting: OpenedMeeting): string => {
  const { year, month } = partsOf(meeting.startAt)
  return `〔${year}〕${/第\s*(\d+)\s*次/.exec(meeting.no)?.[1] ?? month}号`
}

const opening = (state: State, m: OpenedMeeting, items: readonly AgendaItem[]): string => {
  const committee = committeeOf(state)
  const a = attendanceSummary(state, m)
  const { hour } = partsOf(m.openedAt)
  const part = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'
  const informed = items.filter((i) => !hasSection(i))
  const heard = informed.map((i) => `会议听取了${i.title.replace(/^通报/, '')}的通报，`).join('')
  const matters = items.filter(hasSection)
  const count = (outcome: Outcome) => matters.filter((i) => outcomeOf(i) === outcome).length
  const without = m.excluded?.map((e) => `${nameOf(state, e.seatId)}（${e.reason}）`).join('、')
  const rest = [
    ['同意', count('NOTED')],
    ['结转', count('CARRIED_OVER')],
  ] as const
  return (
    `${dateInChinese(m.openedAt)}${part}，${nameOf(state, chairAtOpening(m))}同志在${m.place}主持召开` +
    `${committee.meetingName}（${m.no}）。会议应到委员${a.shouldAttend}人，实到${a.presentIds.length}人，` +
    `请假${a.leaveIds.length}人，缺席${a.absentIds.length}人，到会人数符合规定。` +
    (without ? `不计入应到：${without}。` : '') +
    `${heard}${heard ? '' : '会议'}逐项研究了${matters.length}项议题，表决通过${count('PASSED')}项，` +
    `未通过${count('NOT_PASSED')}项，暂缓${count('DEFERRED')}项，撤回${count('WITHDRAWN')}项` +
    `${rest.map(([word, n]) => (n > 0 ? `，${word}${n}项` : '')).join('')}。现将议定事项纪要如下。`
  )
}

/** The first secretary signs, whoever chaired; a committee without one leaves it to the chair. */
const signerOf = (state: State, m: OpenedMeeting) =>
  m.roll.find((id) => state.seat.get(id)?.kind === 'FIRST_SECRETARY') ?? m.chairId

const people = (state: State, m: OpenedMeeting): MinutesDocument['people'] => {
  const a = attendanceSummary(state, m)
  const line = (label: string, ids: readonly SeatId[]) =>
    ids.length > 0 ? [{ label, names: ids.map((id) => nameWithUnit(state, id)) }] : []
  return [
    ...line('出席', a.presentIds),
    ...line('请假', a.leaveIds),
    ...line('缺席', a.absentIds),
    ...line('列席', a.observerIds),
  ]
}
