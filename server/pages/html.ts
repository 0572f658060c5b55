/** Markup that is safe to send: only `html` makes it. */
export class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

type Part = Html | string | number | false | undefined | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)

const shown = (part: Part): string => {
  if (part instanceof Html) return part.toString()
  if (Array.isArray(part)) return part.map((p: Part) => shown(p)).join('')
  return part === undefined || part === false ? '' : escaped(String(part))
}

/** HTML from a template: everything put in is escaped, unless it is markup of `html` itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((s, n) => s + shown(parts[n])).join(''))
