/** An element as it was read. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

// XML 1.0: what is not listed must not stand in a document, escaped or not.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const NAME = /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * Reads a document as strictly as XML demands; the root element.
 *
 * @throws for whatever a strict parser refuses
 */
export const readXml = (bytes: Uint8Array): Element => {
  const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const found = FORBIDDEN.exec(source)
  if (found) throw new Error(`forbidden character U+${found[0].codePointAt(0)!.toString(16)}`)
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  let at = 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    const text = source.slice(at, next < 0 ? undefined : next)
    if (text) open.at(-1)!.children.push(unescaped(text))
    if (next < 0) break
    const end = source.startsWith('<?', next)
      ? source.indexOf('?>', next) + 1
      : endOfTag(source, next)
    if (end <= next) throw new Error('a tag without an end')
    takeTag(source.slice(next + 1, end), open)
    at = end + 1
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is never closed`)
  const elements = root.children.filter((c) => typeof c !== 'string')
  const stray = root.children.some((c) => typeof c === 'string' && c.trim())
  if (elements.length !== 1 || stray) throw new Error('not one root')
  return elements[0]!
}

/** All elements of a name, at any depth, in order. */
export const findAll = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  )

export const textIn = (element: Element): string =>
  element.children.map((c) => (typeof c === 'string' ? c : textIn(c))).join('')

const endOfTag = (source: string, from: number): number => {
  let quote = ''
  for (let at = from + 1; at < source.length; at += 1) {
    const c = source[at]!
    if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '>') return at
    else if (c === '<') throw new Error('< within a tag')
  }
  return -1
}

const takeTag = (tag: string, open: Element[]): void => {
  if (tag.startsWith('?')) return
  if (tag.startsWith('!')) throw new Error('neither DTD, comment nor CDATA is expected')
  if (tag.startsWith('/')) {
    const closed = open.pop()
    if (closed?.name !== tag.slice(1).trim()) throw new Error(`</${tag}> closes <${closed?.name}>`)
    return
  }
  const isEmpty = tag.endsWith('/')
  const inner = isEmpty ? tag.slice(0, -1) : tag
  const [name = ''] = inner.split(/\s/, 1)
  if (!NAME.test(name)) throw new Error(`<${name}> is no name`)
  const element = { name, attributes: attributesOf(inner.slice(name.length)), children: [] }
  open.at(-1)!.children.push(element)
  if (!isEmpty) open.push(element)
}

const attributesOf = (text: string): Record<string, string> => {
  const found: Record<string, string> = {}
  let rest = text.trim()
  while (rest) {
    const match = /^([^\s=]+)\s*=\s*(["'])([^<]*?)\2(?:\s+|$)/.exec(rest)
    const [whole = '', name = '', , value = ''] = match ?? []
    if (!NAME.test(name) || Object.hasOwn(found, name))
      throw new Error(`attributes: ${rest.slice(0, 60)}`)
    found[name] = unescaped(value)
    rest = rest.slice(whole.length)
  }
  return found
}

const unescaped = (text: string): string => {
  if (text.includes(']]>')) throw new Error(']]> in text')
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const known = ENTITIES[entity.slice(0, -1)]
    if (entity.endsWith(';') && known) return known
    const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? []
    if (hex === undefined && decimal === undefined) throw new Error(`&${entity}`)
    const character = String.fromCodePoint(Number.parseInt(hex ?? decimal!, hex ? 16 : 10))
    if (FORBIDDEN.test(character)) throw new Error('a forbidden character, escaped')
    return character
  })
}
