import type { Escalation } from '../assignment/Escalation.ts'
import type { AgendaItem } from '../meeting/AgendaItem.ts'
import { outcomeOf } from '../meeting/AgendaItem.ts'
import { escalationsOn, tasksOn } from '../meeting/agenda.ts'
import type { OpenedMeeting } from '../meeting/Meeting.ts'
import type { State } from '../state.ts'
import { dateInChinese, partsOf } from '../time.ts'
import { decidingMotion, motionsOn } from '../vote/lookup.ts'
import type { Motion } from '../vote/Motion.ts'
import type { MinutesSection } from './MinutesDocument.ts'
import { shortfallInWords, tallyInBrackets } from './tallyInWords.ts'
import { inChinese, nameOf, quoted, sentence } from './words.ts'

/** One item's section of the minutes, without vote numbers of withdrawn or void votes [V13] [V15]. */
export const itemSection = (
  state: State,
  meeting: OpenedMeeting,
  item: AgendaItem,
  number: number,
): MinutesSection => {
  const title = item.title.startsWith('关于') ? item.title : `关于${item.title}`
  return {
    itemId: item.id,
    heading: `${inChinese(number)}、${title}`,
    lead: lead(state, item),
    finding: item.summary ? sentence(item.summary) : '',
    history: history(state, item),
    decision: decision(state, meeting, item),
    lines: [
      ...tasksOn(state, item.id).map((t) => taskLine(state, t)),
      ...escalationsOn(state, item.id).map((e) => whistleLine(state, e)),
    ],
  }
}

const lead = (state: State, item: AgendaItem): string => {
  const presenter = item.presenterId ? state.seat.get(item.presenterId) : undefined
  return [
    item.adHoc ? '本项为紧急临时议题。' : '',
    presenter ? `会议听取了${presenter.post}${presenter.name}的汇报。` : '',
  ].join('')
}

const history = (state: State, item: AgendaItem): string => {
  const reports = item.issueId ? (state.issue.get(item.issueId)?.reports ?? 1) : 1
  const decisive = outcomeOf(item) === 'CARRIED_OVER' ? undefined : decidingMotion(state, item.id)
  const withdrawn = motionsOn(state, item.id).filter(
    (m) => m.phase === 'WITHDRAWN' && m.id !== decisive?.id,
  )
  return [
    reports > 1 ? `本项合并居民反映${reports}件。` : '',
    ...repeated(state, item),
    ...withdrawn.map((m) => `${nameOf(state, m.proposerId)}提出的动议已由本人撤回。`),
  ].join('')
}

/** [V27] An earlier vote on the same words, with its numbers: it stays on record. */
const repeated = (state: State, item: AgendaItem): readonly string[] => {
  const motions = motionsOn(state, item.id)
  const last = decidingMotion(state, item.id)
  return motions.flatMap((m) =>
    m.phase === 'DECIDED' && m.id !== last?.id && motions.some((n) => n.repeatsId === m.id)
      ? [`此前曾就此表决${tallyInBrackets(state, m, m.tally)}，会议决定再次表决。`]
      : [],
  )
}

const decision = (state: State, meeting: OpenedMeeting, item: AgendaItem): string => {
  const next = `结转${nextMonth(meeting)}月会议`
  const notes = [item.carryNote, item.returnNote].flatMap((n) => (n ? [sentence(n)] : [])).join('')
  const motion = decidingMotion(state, item.id)
  const outcome = outcomeOf(item)
  switch (outcome) {
    case 'NOTED':
      return item.type === 'INFORM' ? '会议听取了通报。' : `会议同意${quoted(item.title)}。${notes}`
    case 'PASSED':
    case 'NOT_PASSED':
    case 'DEFERRED': {
      if (motion?.phase !== 'DECIDED') return notes
      const brackets = tallyInBrackets(state, motion, motion.tally)
      if (outcome === 'PASSED') return `会议议定：${sentence(motion.text)}${notes}${brackets}`
      const put = `会议就${quoted(motion.text.replace(/。$/, ''))}进行表决，`
      if (outcome === 'DEFERRED')
        return `${put}意见接近，暂缓作出决定。${notes || `${next}再议。`}${brackets}`
      const why =
        motion.tally.approve > motion.tally.against
          ? `${shortfallInWords(motion.tally, meeting.settings)}，`
          : ''
      return `${put}${why}未获通过。${notes}${brackets}`
    }
    case 'WITHDRAWN':
      return withdrawal(state, motion) + notes
    case 'CARRIED_OVER':
    case undefined:
      return `${carried(item)}，${next}。${notes}`
  }
}

const withdrawal = (state: State, motion: Motion | undefined): string => {
  if (motion?.phase !== 'WITHDRAWN') return '本议题撤回，未形成决议。'
  const reason = motion.reason ? sentence(motion.reason) : ''
  return `提出人${nameOf(state, motion.proposerId)}撤回本议题，未形成决议。${reason}`
}

const carried = (item: AgendaItem): string => {
  const reason = item.phase === 'DECIDED' ? item.reason : undefined
  if (reason === 'QUORUM_NOT_MET') return '表决时到会人数不足，未形成决议'
  return reason === 'NOT_REACHED' ? '本次会议未及审议' : '本次会议未作出决定'
}

const taskLine = (state: State, t: ReturnType<typeof tasksOn>[number]): string => {
  const support = t.supportUnitIds.map((id) => state.unit.get(id)?.shortName ?? '').join('、')
  return (
    `牵头单位：${state.unit.get(t.leadUnitId)?.name ?? ''}；配合单位：${support || '无'}；` +
    `责任人：${nameOf(state, t.ownerId)}；任务：${t.text.replace(/。$/, '')}；` +
    `完成时限：${dateInChinese(t.dueAt)}。`
  )
}

const whistleLine = (state: State, e: Escalation): string => {
  const to = e.toUnitIds.map((id) => state.unit.get(id)?.name ?? '').join('、')
  return `上报：${to}；要求答复时间：${dateInChinese(e.replyDueAt)}。`
}

const nextMonth = (meeting: OpenedMeeting): number => (partsOf(meeting.startAt).month % 12) + 1
