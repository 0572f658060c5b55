import { OUTCOMES, outcomeOf } from '../../../domain/meeting/AgendaItem.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { escalationsOn, itemsAsHeard, tasksOn } from '../../../domain/meeting/agenda.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { METHOD_WORDS } from '../../../domain/minutes/tallyInWords.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import type { State } from '../../../domain/state.ts'
import { dateInChinese } from '../../../domain/time.ts'
import { countedVote, decidingMotion } from '../../../domain/vote/lookup.ts'
import type { Sheet } from './Sheet.ts'
import { columns } from './Sheet.ts'

/** 议定事项: what became of each item, with the numbers of its vote and no names but those of the minutes. */
export const decisionsSheet = (state: State, meeting: Meeting): Sheet => ({
  name: '议定事项',
  columns: columns(
    ...([
      ['序号', 6],
      ['会议次数', 16],
      ['议题', 36],
      ['类型', 8],
      ['汇报人', 10],
      ['情况', 40],
      ['结果', 8],
      ['表决事项', 44],
      ['表决方式', 12],
    ] as const),
    ...['应到', '到会', '赞成', '反对', '弃权', '未表决'].map((t) => [t, 8] as const),
    ...([
      ['牵头单位', 24],
      ['责任人', 12],
      ['完成时限', 16],
      ['上报', 30],
    ] as const),
  ),
  rows: itemsAsHeard(state, meeting.id).map((item, n) => row(state, meeting, item, n + 1)),
})

const row = (state: State, meeting: Meeting, item: AgendaItem, n: number): readonly string[] => {
  const outcome = outcomeOf(item)
  const tasks = tasksOn(state, item.id)
  const unit = (id: string) => state.unit.get(id)?.shortName ?? ''
  return [
    String(n),
    meeting.no,
    item.title,
    item.type === 'INFORM' ? '通报' : '审议',
    item.presenterId ? nameOf(state, item.presenterId) : '',
    item.summary ?? '',
    outcome ? OUTCOMES[outcome] : '未审议',
    ...vote(state, item),
    tasks.map((t) => unit(t.leadUnitId)).join('；'),
    tasks.map((t) => nameOf(state, t.ownerId)).join('；'),
    tasks.map((t) => dateInChinese(t.dueAt)).join('；'),
    escalationsOn(state, item.id)
      .map((e) => `${e.toUnitIds.map(unit).join('、')}（${dateInChinese(e.replyDueAt)}前答复）`)
      .join('；'),
  ]
}

/** Words, method and numbers; numbers only of a vote that decided [V13] [V15]. */
const vote = (state: State, item: AgendaItem): readonly string[] => {
  const counted =
    outcomeOf(item) === 'CARRIED_OVER' ? undefined : countedVote(state, item.id)?.tally
  const motion = decidingMotion(state, item.id)
  const numbers = counted && [
    counted.base,
    counted.present,
    counted.approve,
    counted.against,
    counted.abstain,
    counted.notVoted,
  ]
  return [
    motion?.text ?? '',
    motion ? METHOD_WORDS[motion.method] : '',
    ...Array.from({ length: 6 }, (_, n) => (numbers ? String(numbers[n]) : '')),
  ]
}
