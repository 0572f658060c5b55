import type { CommandName } from '../../domain/commands/index.ts'
import type { Subject } from '../../domain/people/Rule.ts'
import { MEETING } from '../support/builders.ts'

// The rows of docs/who-may-what.md: each command in the words of the committee, and what it is about.

export type Setting = 'proposed' | 'voting' | 'passed' | 'signed' | 'answered'
export interface Row {
  readonly words: string
  readonly about: Subject & Record<string, unknown>
  /** Where the item stands when this button is pressed. */
  readonly item?: Setting
  /** The members have not come. */
  readonly away?: true
}
const about = (o: object) => o as Row['about']
const meeting = about({ meetingId: MEETING })
const item = about({ itemId: 'A1' })
const motion = about({ motionId: 'V1' })
const issueX = about({ issueId: 'X' })

export const GROUPS: readonly (readonly [string, readonly (readonly [CommandName, Row])[]])[] = [
  [
    '签到与请假',
    [
      ['checkIn', { words: '为自己签到', about: meeting }],
      ['checkIn', { words: '为他人签到', about: about({ meetingId: MEETING, seatId: 'S5' }) }],
      ['checkOut', { words: '为自己签退', about: meeting }],
      ['checkOut', { words: '为他人签退', about: about({ meetingId: MEETING, seatId: 'S5' }) }],
      ['requestLeave', { words: '请假', about: meeting }],
      ['giveOpinion', { words: '提交书面意见（须已请假、未到会）', about: item, away: true }],
      [
        'answerGuest',
        { words: '准许访客列席', about: about({ meetingId: MEETING, guestId: 'g1' }) },
      ],
      ['admitWalkIn', { words: '记下直接到场的人为列席', about: meeting }],
      [
        'excludeSeat',
        { words: '某席位不计入应到', about: about({ meetingId: MEETING, seatId: 'S6' }) },
      ],
      [
        'includeSeat',
        { words: '恢复计入应到', about: about({ meetingId: MEETING, seatId: 'S6' }) },
      ],
    ],
  ],
  [
    '会议',
    [
      ['planMeeting', { words: '筹备下次会议', about: about({}) }],
      ['putItem', { words: '增加议题', about: meeting }],
      ['editItem', { words: '修改议题标题、汇报人、情况、分钟数、是否一般事项', about: item }],
      ['moveItem', { words: '调整议题顺序', about: item }],
      ['removeItem', { words: '撤下议题', about: item }],
      ['openMeeting', { words: '宣布开会', about: meeting }],
      ['failMeeting', { words: '宣布流会（可定新日期）', about: meeting }],
      [
        'giveChair',
        { words: '授权、移交主持', about: about({ meetingId: MEETING, seatId: 'S3' }) },
      ],
      [
        'nameDeputy',
        { words: '指定失联时接任的人', about: about({ meetingId: MEETING, seatId: 'S3' }) },
      ],
      ['takeChair', { words: '主持人失联时接任（未指定的，由书记）', about: meeting }],
      ['suspendMeeting', { words: '宣布休会', about: meeting }],
      ['resumeMeeting', { words: '宣布复会', about: meeting }],
      ['startItem', { words: '开始审议某项议题', about: item }],
      ['askToSpeak', { words: '申请发言', about: item, item: 'proposed' }],
      ['giveFloor', { words: '请人发言', about: meeting }],
      ['moveSpeaker', { words: '调整发言次序', about: meeting }],
      [
        'endSpeech',
        { words: '结束发言、取消申请（本人的，主持人可结束任何人的）', about: meeting },
      ],
      ['askConsent', { words: '征询有无不同意见', about: meeting }],
      ['objectToConsent', { words: '表示不同意', about: item }],
      ['noteBlock', { words: '一般事项一并同意', about: meeting }],
      ['noteItem', { words: '不经表决通报或同意', about: item }],
      ['carryOverItem', { words: '结转', about: item }],
      ['returnItem', { words: '退回完善', about: item, item: 'passed' }],
      ['requestAdHoc', { words: '提出紧急临时议题', about: meeting }],
      ['approveAdHoc', { words: '批准临时议题', about: item }],
      ['adjournMeeting', { words: '宣布散会', about: meeting }],
    ],
  ],
  [
    '表决',
    [
      ['proposeMotion', { words: '提出动议', about: item, item: 'proposed' }],
      ['withdrawMotion', { words: '撤回动议（提出人是书记）', about: motion, item: 'proposed' }],
      ['openVote', { words: '开始表决', about: motion, item: 'proposed' }],
      ['castBallot', { words: '投票（主持人在其他委员之后）', about: motion, item: 'voting' }],
      ['takeBallotPaper', { words: '领取无记名选票', about: motion, item: 'voting' }],
      [
        'enterHand',
        { words: '代录现场举手', about: about({ motionId: 'V1', seatId: 'S5' }), item: 'voting' },
      ],
      ['callLast', { words: '末次提醒', about: motion, item: 'voting' }],
      ['closeVote', { words: '结束表决', about: motion, item: 'voting' }],
      ['voteAgain', { words: '再次表决（未通过、暂缓的）', about: motion, item: 'passed' }],
      ['recuse', { words: '申请回避', about: item }],
    ],
  ],
  [
    '交办与吹哨',
    [
      ['assignTask', { words: '交办', about: item, item: 'passed' }],
      ['escalateItem', { words: '吹哨上报', about: item, item: 'passed' }],
      ['acceptTask', { words: '签收任务（兼职委员的单位）', about: about({ taskId: 'T1' }) }],
      ['declineTask', { words: '不予签收（兼职委员的单位）', about: about({ taskId: 'T1' }) }],
      [
        'reportProgress',
        { words: '报告进展、申报办结（兼职委员的单位）', about: about({ taskId: 'T1' }) },
      ],
    ],
  ],
  [
    '纪要',
    [
      ['editMinutes', { words: '修改纪要草稿的文字', about: about({ ...meeting, itemId: 'A1' }) }],
      ['signMinutes', { words: '签发纪要', about: meeting }],
      ['confirmMinutes', { words: '确认已签发的纪要', about: meeting, item: 'signed' }],
      ['objectToMinutes', { words: '对已签发的纪要提出异议', about: meeting, item: 'signed' }],
      ['issueMinutes', { words: '印发纪要（都已确认）', about: meeting, item: 'answered' }],
      ['correctMinutes', { words: '更正已签发的纪要（新的一版）', about: meeting, item: 'signed' }],
      ['keepSeal', { words: '留存封条（由系统进行）', about: meeting }],
    ],
  ],
  [
    '问题清单',
    [
      ['addIssue', { words: '登记问题', about: about({}) }],
      ['supportIssue', { words: '附议', about: issueX }],
      ['verifyIssue', { words: '核实（第一支部的问题）', about: issueX }],
      ['rejectIssue', { words: '不予受理（第一支部的问题）', about: issueX }],
      ['triageIssue', { words: '研判分级', about: issueX }],
      ['editIssue', { words: '修改问题', about: issueX }],
      ['recordSiteVisit', { words: '记录现场办公', about: issueX }],
      ['mergeIssues', { words: '合并问题', about: about({ keepId: 'I2', mergeIds: ['X'] }) }],
    ],
  ],
  [
    '设置',
    [
      ['changeSettings', { words: '修改议事规则（已开的会不变）', about: about({}) }],
      ['putRoster', { words: '导入席位、单位、支部', about: about({}) }],
      ['askToJoin', { words: '登记到访的访客（由系统代为进行）', about: about({}) }],
      [
        'dropSecretBallot',
        { words: '把无记名选票投入票箱（凭选票，不问是谁）', about: motion, item: 'voting' },
      ],
    ],
  ],
]
