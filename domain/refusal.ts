// Every way in which the meeting says no. The order of the first twelve is the order in which they
// are tested (scenario format, "Order of tests"); a command lists its rules in this order.

export const REFUSALS = {
  MEETING_CLOSED: '会议已散会',
  ISSUE_MERGED: '该问题已并入{no}，请在主问题上办理',
  PROXY_FORBIDDEN: '不得委托他人或代他人表决',
  NOT_CHAIR: '只有主持人可以进行此操作',
  NOT_PERMITTED: '您没有此项权限',
  NOT_A_VOTING_SEAT: '列席人员可以发言，没有表决权',
  NOT_PRESENT: '您尚未签到或已离会，不能表决',
  VOTE_NOT_OPEN: '表决未开始或已结束',
  RECUSED: '您已回避本议题，不参加讨论和表决',
  CHAIR_VOTES_LAST: '请其他委员先表态，主持人末位表态',
  QUORUM_NOT_MET: '到会{here}人，不足法定人数{need}人，不能表决',
  ADHOC_NOT_EMERGENCY: '非紧急事项不作临时动议，已存入下月议题',
  NOT_FOUND: '没有找到，可能已被移除',
  INVALID: '内容不完整或格式不对，请检查后再提交',
  MEETING_NOT_OPEN: '会议尚未开始',
  MEETING_ALREADY_OPEN: '会议已经开始',
  MEETING_SUSPENDED: '会议正在休会，请等主持人宣布复会',
  ITEM_NOT_HEARD: '该议题不在审议中，请等主持人开始本议题',
  ITEM_DECIDED: '该议题已有结果',
  ITEM_NOT_PASSED: '该议题尚未通过，不能交办或吹哨',
  VOTE_ALREADY_OPEN: '已有表决正在进行，请先结束',
  ALREADY_SUPPORTED: '您已附议过这个问题',
  ALREADY_VOTED: '您已投票，本次表决不能改票',
  ISSUE_STATE: '该问题当前为“{status}”，不能进行此操作',
  LEAD_AMONG_SUPPORT: '牵头单位不能同时作为配合单位',
  OWNER_NOT_OF_UNIT: '责任人须是牵头单位的人员',
  SECRET_NEEDS_TOKEN: '无记名投票请使用投票页面提交',
  URN_STUFFED: '票箱中的选票多于发出的选票，本次表决无效',
  BAD_TOKEN: '选票凭证无效，未计入',
  CONSENT_REFUSED: '有委员不同意，请付表决',
  CONSENT_NOT_ASKED: '请先两次征询意见',
  NOT_ROUTINE: '一并同意只限一般事项，其他议题请逐项征询',
  CHAIR_NEEDED: '主持人不能不计入应到，请先授权他人主持',
  MEMBER_AWAY: '该委员尚未签到或已离会',
  METHOD_NOT_ALLOWED: '本委员会的议事规则没有采用这种表决方式',
  BALLOT_CAST: '您已在本次表决中投票，结束后再申请回避',
  TASK_STATE: '该任务当前状态不能进行此操作',
  SEAT_TAKEN: '该席位已有人',
  MEETING_EXISTS: '已有一次会议尚未结束',
  LIMIT_REACHED: '数量已达上限（{max}）',
  NOT_ATTENDED: '到会的委员才能确认或提出异议',
  MINUTES_STATE: '纪要当前为“{phase}”，不能进行此操作',
  MINUTES_NUMBERS: '票数、人数由系统按记录填写，请不要写在文字里',
  MINUTES_CHANGED: '纪要已被他人修改，请对照后再提交',
  CONFIRM_OVER: '确认期已过',
  CONFIRM_OPEN: '确认期到{until}，还有{n}位委员没有确认',
  KEY_REUSED: '同一编号的操作内容不一致，请刷新后重试',
  UNAVAILABLE: '系统正忙，您的操作尚未保存，将自动重试',
  STORAGE: '存储空间已满，暂时不能保存；您的操作已保留，恢复后自动重试',
  UPGRADE: '页面版本过旧，请刷新',
  INTERNAL: '系统出错，操作没有执行',
  TOO_MANY: '操作过于频繁，请稍候',
} as const

export type RefusalCode = keyof typeof REFUSALS
export interface Refusal {
  readonly refused: RefusalCode
  readonly params?: Readonly<Record<string, string | number>>
}

export const refuse = (refused: RefusalCode, params?: Refusal['params']): Refusal =>
  params ? { refused, params } : { refused }

/** The Chinese sentence for a refusal, with its numbers filled in. */
export const refusalText = ({ refused, params = {} }: Refusal): string =>
  REFUSALS[refused].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
