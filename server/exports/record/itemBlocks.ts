import type { AgendaItem, CarryReason } from '../../../domain/meeting/AgendaItem.ts'
import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import { escalationsOn, tasksOn } from '../../../domain/meeting/agenda.ts'
import { newestMinutes } from '../../../domain/minutes/lifeCycle.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import type { State } from '../../../domain/state.ts'
import { clockTime, dateInChinese } from '../../../domain/time.ts'
import { CHOICES } from '../../../domain/vote/Ballot.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { labelled, subhead, texts } from './blocks.ts'
import { motionBlocks } from './motionBlocks.ts'
import { objectionsTo } from './objections.ts'
import type { Block } from './RecordPaper.ts'

const WHY: Readonly<Record<CarryReason, string>> = {
  QUORUM_NOT_MET: '不足法定人数',
  NOT_REACHED: '未及审议',
  UNFINISHED: '未议完',
}

/** One item: who spoke, who stood aside, opinions, every motion, what was given to whom. */
export const itemBlocks = (state: State, item: AgendaItem, n: number): readonly Block[] => {
  const name = (id: string | undefined) => (id ? nameOf(state, id as never) : '')
  const ofItem = (record: { readonly itemId: string }) => record.itemId === item.id
  const recusals = [...state.recusal.values()].filter(ofItem)
  const opinions = [...state.opinion.values()].filter(ofItem).sort((a, b) => a.seq - b.seq)
  const minutes = newestMinutes(state, item.meetingId)
  return [
    subhead(`${n}. ${item.adHoc ? '（临时）' : ''}${item.title}${result(item)}`),
    ...labelled('开始审议', item.heardAt === undefined ? '未审议' : clockTime(item.heardAt)),
    ...labelled('汇报人', name(item.presenterId)),
    ...labelled('情况', item.summary),
    ...labelled('发言', speeches(state, item)),
    ...labelled('回避', recusals.map((r) => `${name(r.seatId)}（${r.reason}）`).join('、')),
    ...opinions.flatMap((o) =>
      labelled('书面意见（不计票）', `${name(o.seatId)}：${CHOICES[o.choice]}。${o.text}`),
    ),
    ...labelled('两次征询意见', item.consentAskedAt?.map(clockTime).join('、')),
    ...labelled('不同意以同意了结', item.objectedByIds?.map(name).join('、')),
    ...motionsOn(state, item.id).flatMap((motion, m) => motionBlocks(state, motion, m + 1)),
    ...labelled('结转说明', item.carryNote),
    ...labelled('退回说明', item.returnNote),
    ...given(state, item),
    ...(minutes ? objectionsTo(state, minutes, item.id).flatMap(texts) : []),
  ]
}

const result = (item: AgendaItem): string => {
  if (item.phase !== 'DECIDED') return ''
  return `（${OUTCOMES[item.outcome]}${item.reason ? `：${WHY[item.reason]}` : ''}）`
}

/** [M33] Who had the floor, and when. */
const speeches = (state: State, item: AgendaItem): string =>
  [...state.speech.values()]
    .filter((s) => s.itemId === item.id)
    .flatMap((s) => (s.phase === 'DONE' ? [s] : []))
    .sort((a, b) => a.startedAt - b.startedAt)
    .map((s) => `${nameOf(state, s.seatId)}（${clockTime(s.startedAt)}–${clockTime(s.endedAt)}）`)
    .join('、')

const given = (state: State, item: AgendaItem): readonly Block[] => {
  const unit = (id: string) => state.unit.get(id)?.shortName ?? ''
  return [
    ...tasksOn(state, item.id).flatMap((t) =>
      labelled(
        `交办（${clockTime(t.assignedAt)}）`,
        `${t.text.replace(/。$/, '')}；牵头：${unit(t.leadUnitId)}；` +
          `配合：${t.supportUnitIds.map(unit).join('、') || '无'}；` +
          `责任人：${nameOf(state, t.ownerId)}；时限：${dateInChinese(t.dueAt)}`,
      ),
    ),
    ...escalationsOn(state, item.id).flatMap((e) =>
      labelled(
        `吹哨上报（${clockTime(e.sentAt)}）`,
        `${e.toUnitIds.map(unit).join('、')}；${e.reason.replace(/。$/, '')}；` +
          `要求答复：${dateInChinese(e.replyDueAt)}`,
      ),
    ),
  ]
}
