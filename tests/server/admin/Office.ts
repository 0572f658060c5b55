/** Somebody who speaks to the administrator's addresses with the cookie that he has, if any. */
export class Office {
  readonly origin: string
  readonly cookie: string

  constructor(origin: string, cookie = '') {
    this.origin = origin
    this.cookie = cookie
  }

  get(path: string) {
    return this.#ask(path, { method: 'GET' })
  }

  post(path: string, form: object = {}, headers: Readonly<Record<string, string>> = {}) {
    const type = { 'content-type': 'application/json' }
    return this.#ask(path, { method: 'POST', body: JSON.stringify(form) }, { ...type, ...headers })
  }

  upload(path: string, bytes: Buffer) {
    const type = { 'content-type': 'application/octet-stream' }
    return this.#ask(path, { method: 'POST', body: new Uint8Array(bytes) }, type)
  }

  async #ask(path: string, init: RequestInit, headers: Readonly<Record<string, string>> = {}) {
    const cookie = this.cookie ? { cookie: this.cookie } : {}
    const response = await fetch(this.origin + path, {
      ...init,
      headers: { origin: this.origin, ...cookie, ...headers },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: isJson ? (JSON.parse(bytes.toString()) as Record<string, any>) : {}, // oxlint-disable-line typescript/no-explicit-any
      cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    }
  }
}

/** A committee's names as the form sends them. */
export const NAMES = {
  name: '中共齿苑社区“大党委”',
  communityName: '齿苑社区',
  communityFullName: '古榕街道齿苑社区',
  meetingName: '齿苑社区“大党委”党建联席会议',
  minutesMark: '齿苑社区“大党委”党建联席会议纪要',
  docPrefix: '齿苑大党委纪要',
  issuePrefix: 'CY',
}
