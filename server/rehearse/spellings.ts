/** The ways in which a text may stand in a frame, a body, a file or a log line, as far as it is text. */
export const spellings = (text: string): readonly string[] => {
  const bytes = Buffer.from(text, 'utf8')
  const spelled = [
    text,
    encodeURIComponent(text),
    [...text].map((c) => (/[ -~]/u.test(c) ? c : escaped(c))).join(''),
    [...text].map((c) => `&#${c.codePointAt(0)};`).join(''),
    bytes.toString('hex'),
    bytes.toString('latin1'),
    // Wherever it begins in what was encoded: the letters that depend on nothing beside it.
    ...[0, 1, 2].map((before) => base64Core(bytes, before)),
    Buffer.from(text, 'utf16le').toString('latin1'),
    ...grouped(text),
  ]
  return [...new Set(spelled)].filter((s) => s.length >= Math.min(text.length, SHORTEST))
}

const SHORTEST = 2

/** Everybody's telephone number, as people group it: `138 1234 5678`. */
const grouped = (text: string): readonly string[] => {
  const [, first, second, third] = /^(\d{3})(\d{4})(\d{4})$/u.exec(text) ?? []
  return first ? [' ', '-', '\u00A0'].map((gap) => [first, second, third].join(gap)) : []
}

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((n) => `\\u${character.charCodeAt(n).toString(16).padStart(4, '0')}`)
    .join('')

const base64Core = (bytes: Buffer, before: number): string => {
  const padded = Buffer.concat([Buffer.alloc(before), bytes])
  const whole = padded.toString('base64').replace(/=+$/u, '')
  const from = Math.ceil((before * 8) / 6)
  return whole.slice(from, Math.floor((padded.length * 8) / 6))
}
