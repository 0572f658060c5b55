/** Every refusal of the sign-in routes: HTTP status and the sentence that people read. */
export const REFUSALS = {
  NOT_SIGNED_IN: { status: 401, text: '请先登录' },
  LINK_INVALID: { status: 401, text: '链接无效或已失效，请向记录人索取新的链接' },
  PASSWORD_WRONG: { status: 401, text: '用户名或密码不对' },
  CODE_WRONG: { status: 401, text: '会议号不对，请看大屏或询问记录人' },
  SETUP_TOKEN_INVALID: { status: 401, text: '安装链接无效或已经用过，请在服务器上重新启动后再取' },
  PASSWORD_TOO_LONG: { status: 400, text: '密码不能超过256个字' },
  PASSWORD_TOO_SHORT: { status: 400, text: '密码至少8个字' },
  USERNAME_INVALID: { status: 400, text: '用户名须为2至32个汉字、字母、数字、点、横线或下划线' },
  USERNAME_TAKEN: { status: 409, text: '这个用户名已经有人用了，请换一个' },
  NAME_EMPTY: { status: 400, text: '请填写姓名' },
  NAME_TOO_LONG: { status: 400, text: '姓名不能超过20个字' },
  NAME_RESERVED: { status: 400, text: '请填写本人姓名，不要用职务或系统的名称' },
  GUEST_NOT_LISTED: { status: 503, text: '暂时不能加入会议，请稍后再试或询问记录人' },
  TOO_MANY_TRIES: { status: 429, text: '尝试次数太多，请稍后再试' },
  BUSY: { status: 503, text: '同时登录的人太多，请稍后再试' },
  FOREIGN_ORIGIN: { status: 403, text: '请求不是从本站页面发出的，已拒绝' },
  NOT_JSON: { status: 415, text: '请求格式须为 JSON' },
  INPUT_INVALID: { status: 400, text: '提交的内容格式不对' },
  INPUT_TOO_LARGE: { status: 400, text: '提交的内容太长' },
  INTERNAL: { status: 500, text: '服务器出错了，请稍后再试' },
} as const satisfies Record<string, { readonly status: number; readonly text: string }>

export type RefusalCode = keyof typeof REFUSALS

export type Refused = { readonly refused: RefusalCode; readonly waitMs?: number }

export function refuse(refused: RefusalCode): Refused {
  return { refused }
}

export function refuseFor(waitMs: number): Refused {
  return { refused: 'TOO_MANY_TRIES', waitMs }
}

/** The JSON answer: `{ code, text }`, with `waitSeconds` where waiting helps. */
export function refusalBody({ refused, waitMs }: Refused) {
  const { text } = REFUSALS[refused]
  if (waitMs === undefined) return { code: refused, text }
  const waitSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  return { code: refused, text: `尝试次数太多，请等待${waitSeconds}秒后再试`, waitSeconds }
}
