import type { Kind } from '../../domain/state.ts'

/** What a check found changed; the first one found is the answer. */
export type Finding =
  | { readonly what: 'ledger'; readonly seq: number; readonly why: string }
  | { readonly what: 'record'; readonly kind: Kind; readonly id: string; readonly why: string }
  | { readonly what: 'seal'; readonly id: string; readonly why: string }
  | { readonly what: 'refusal'; readonly key: string; readonly why: string }
  | { readonly what: 'contact'; readonly issueId: string; readonly why: string }
  | { readonly what: 'file'; readonly why: string }

const NAMES: Readonly<Record<Kind, string>> = {
  committee: '大党委',
  unit: '成员单位',
  branch: '党支部',
  seat: '席位',
  guest: '访客',
  issue: '问题',
  meeting: '会议',
  item: '议题',
  attendance: '签到',
  opinion: '书面意见',
  speech: '发言',
  siteVisit: '现场办公',
  motion: '动议',
  recusal: '回避',
  turnout: '领票',
  ballot: '选票',
  secretBallot: '无记名选票',
  ballotKey: '选票密钥',
  task: '任务',
  escalation: '吹哨',
  minutes: '纪要',
  minutesAnswer: '纪要的确认或异议',
  seal: '封条',
}

/** The finding as a sentence for people, and what a program looks for. */
export const findingInWords = (f: Finding): string => {
  switch (f.what) {
    case 'ledger':
      return `台账第${f.seq}条已被改动（ledger seq ${f.seq}: ${f.why}）`
    case 'record':
      return `${NAMES[f.kind]}“${f.id}”已被改动（${f.kind} ${f.id}: ${f.why}）`
    case 'seal':
      return `封条“${f.id}”不符（seal ${f.id}: ${f.why}）`
    case 'refusal':
      return `被拒绝的操作“${f.key}”已被改动（refusal ${f.key}: ${f.why}）`
    case 'contact':
      return `问题“${f.issueId}”的联系方式已被改动（contact ${f.issueId}: ${f.why}）`
    case 'file':
      return `文件不符（file: ${f.why}）`
  }
}
