import { printable } from './printable.ts'

/** What a file system or a header might take for something else. */
const UNSAFE = /[\\/:*?"<>|%;]/gu
/** Bytes; file systems take 255 with the extension. */
const LONGEST = 220
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that every system takes: `齿苑社区“大党委”党建联席会议纪要〔2026〕10号.docx` */
export const fileName = (title: string, extension: string): string => {
  const name = withoutEdges(printable(title).replace(UNSAFE, '_'))
  return `${DEVICE.test(name) ? '_' : ''}${shortened(name) || '文件'}.${extension}`
}

/** Without dots and spaces at both ends; a regular expression would begin anew at each of them. */
const withoutEdges = (name: string): string => {
  const isEdge = (at: number) => name.charAt(at) === '.' || name.charAt(at).trim() === ''
  let [from, to] = [0, name.length]
  while (from < to && isEdge(from)) from += 1
  while (to > from && isEdge(to - 1)) to -= 1
  return name.slice(from, to)
}

const shortened = (name: string): string => {
  let short = ''
  for (const character of name) {
    if (Buffer.byteLength(short + character) > LONGEST) break
    short += character
  }
  return short
}

/** RFC 6266 with the name as RFC 8187 writes it; old programs get a plain one. */
export const contentDisposition = (name: string): string => {
  const plain = name.replace(/[^\w.-]+/g, '_').replace(/^_+(?=\.)/, 'board')
  // encodeURIComponent leaves these, which RFC 8187 does not.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
