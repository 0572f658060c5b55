/** What a route answered. */
export type Answer = {
  readonly status: number
  readonly body: {
    readonly code?: string
    readonly text?: string
    readonly [field: string]: unknown
  }
  readonly headers: Headers
}

/** A browser as far as signing in goes: it keeps cookies and sends its origin. */
export class Visitor {
  readonly url: string
  readonly address: string
  cookie = ''

  constructor(url: string, address: string) {
    this.url = url
    this.address = address
  }

  /** The headers of a request, for asking `viewerOf` directly. */
  get headers(): { cookie: string } {
    return { cookie: this.cookie }
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { headers })
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.postRaw(path, JSON.stringify(body), headers)
  }

  postRaw(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const usual = { 'content-type': 'application/json', origin: this.url }
    return this.#send(path, { method: 'POST', body, headers: { ...usual, ...headers } })
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const own = { cookie: this.cookie, 'x-forwarded-for': this.address }
    const response = await fetch(this.url + path, { ...init, headers: { ...own, ...init.headers } })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: json ? (JSON.parse(text) as Answer['body']) : { text },
    }
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const gone = /max-age=0|expires=thu, 01 jan 1970/i.test(line)
    this.cookie = gone ? '' : pair
  }
}
