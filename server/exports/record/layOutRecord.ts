import { itemsAsHeard } from '../../../domain/meeting/agenda.ts'
import { chairAtOpening } from '../../../domain/meeting/chairs.ts'
import { committeeOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting, OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { wasOpened } from '../../../domain/meeting/Meeting.ts'
import { attendanceSummary } from '../../../domain/minutes/attendanceSummary.ts'
import { newestMinutes } from '../../../domain/minutes/lifeCycle.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import type { State } from '../../../domain/state.ts'
import { clockTime, dateInChinese } from '../../../domain/time.ts'
import type { RecordedRefusal } from '../../http/MeetingRecord.ts'
import type { CheckStamp } from '../minutes/MinutesPaper.ts'
import { printable } from '../printable.ts'
import { attendanceBlocks } from './attendanceBlocks.ts'
import { head, labelled, table, texts } from './blocks.ts'
import { itemBlocks } from './itemBlocks.ts'
import { objectionsTo } from './objections.ts'
import { refusalRows } from './refusalRows.ts'
import type { Block, RecordPaper } from './RecordPaper.ts'

/** 会议记录 of one meeting: everything that is on record, in the order of the meeting [M9]. */
export const layOutRecord = (
  state: State,
  meeting: Meeting,
  o: { readonly refusals: readonly RecordedRefusal[]; readonly check?: CheckStamp },
): RecordPaper => {
  const committee = committeeOf(state)
  const minutes = newestMinutes(state, meeting.id)
  const whole = minutes ? objectionsTo(state, minutes, undefined) : []
  const refused = refusalRows(state, meeting, o.refusals)
  return {
    title: printable(`${committee.meetingName}记录`),
    subtitle: printable(`（${meeting.no}）　内部资料`),
    author: printable(committee.name),
    at: meeting.startAt,
    blocks: [
      ...facts(state, meeting),
      ...(wasOpened(meeting) ? attendanceBlocks(state, meeting) : []),
      ...chairChanges(state, meeting),
      head('议题与表决'),
      ...itemsAsHeard(state, meeting.id).flatMap((item, n) => itemBlocks(state, item, n + 1)),
      ...(whole.length > 0 ? [head('对纪要全文的异议'), ...whole.flatMap(texts)] : []),
      ...(refused.length > 0
        ? [
            head('会上未获准的操作'),
            ...table(
              [
                ['时间', 2],
                ['姓名', 2],
                ['事由', 8],
              ],
              refused,
            ),
          ]
        : []),
      ...texts('主持人（签字）：　　　　　　　　　　记录人（签字）：'),
    ],
    ...(o.check ? { check: o.check } : {}),
  }
}

const facts = (state: State, m: Meeting): readonly Block[] => {
  const name = (id: string) => nameOf(state, id as never)
  if (!wasOpened(m))
    return [
      ...labelled('原定时间', `${dateInChinese(m.startAt)}${clockTime(m.startAt)}`),
      ...labelled('地点', m.place),
      ...labelled('主持人', name(m.chairId)),
      ...labelled('结果', m.phase === 'FAILED_QUORUM' ? '到会人数不足，流会' : '未召开'),
    ]
  const a = attendanceSummary(state, m)
  const without = m.excluded?.map((e) => `${name(e.seatId)}（${e.reason}）`).join('、')
  return [
    ...labelled('时间', `${dateInChinese(m.openedAt)}${clockTime(m.openedAt)}${until(m)}`),
    ...labelled('地点', m.place),
    ...labelled('主持人', name(chairAtOpening(m))),
    ...labelled('记录人', name(m.recorderId)),
    ...labelled(
      '到会情况',
      `应到${a.shouldAttend}人，实到${a.presentIds.length}人（开会时${m.presentAtOpening}人），` +
        `请假${a.leaveIds.length}人，缺席${a.absentIds.length}人，列席${a.observerIds.length}人`,
    ),
    ...labelled('不计入应到', without),
  ]
}

const until = (m: OpenedMeeting): string =>
  m.phase === 'ADJOURNED' ? `至${clockTime(m.adjournedAt)}` : ''

/** [M31] [M32] */
const chairChanges = (state: State, m: Meeting): readonly Block[] => {
  const rows = (m.chairs ?? []).map((c) => [
    `${dateInChinese(c.at)}${clockTime(c.at)}`,
    `${nameOf(state, c.fromId)} → ${nameOf(state, c.toId)}`,
    c.how === 'TAKEN' ? '接任' : c.afterOpening ? '移交' : '授权',
  ])
  return rows.length === 0
    ? []
    : [
        head('主持人更换'),
        ...table(
          [
            ['时间', 4],
            ['更换', 5],
            ['方式', 2],
          ],
          rows,
        ),
      ]
}
