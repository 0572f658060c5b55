import { defineText } from '../../text/defineText.ts'

export const siteVisitText = defineText({
  zh: {
    record: '记录现场办公',
    lead: '现场办公不能代替会议。动用资金或给其他单位派任务的，由下次会议追认。',
    when: '时间',
    place: '地点',
    people: (n: number): string => (n === 0 ? '在场的人' : `在场的人（${n}人）`),
    finding: '现场情况',
    decision: '现场处理',
    money: '动用资金（须追认）',
    units: (n: number): string =>
      n === 0 ? '给其他单位派任务' : `给其他单位派任务（${n}家，须追认）`,
    save: '记录',
    saved: '已记录',
    savedMajor: '已记录，列入下次会议追认',
    lack: '请填写地点、在场的人、情况和处理',
    later: '时间不能在以后',
    will: '这次现场办公须由会议追认。',
  },
  en: {
    record: 'Record an on-site session',
    lead: 'It does not replace the meeting: what spends money or binds a unit is confirmed by the next one.',
    when: 'Time',
    place: 'Place',
    people: (n) => (n === 0 ? 'Who was there' : `Who was there (${n})`),
    finding: 'What was found',
    decision: 'What was settled',
    money: 'Spends money (to be confirmed)',
    units: (n) => (n === 0 ? 'Binds other units' : `Binds other units (${n}, to be confirmed)`),
    save: 'Record',
    saved: 'Recorded',
    savedMajor: 'Recorded; the next meeting confirms it',
    lack: 'Please fill in place, people, finding and decision',
    later: 'The time cannot be in the future',
    will: 'This one has to be confirmed by the meeting.',
  },
})
