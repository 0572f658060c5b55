import { printable } from './printable.ts'

/** What a file system or a header might take for something else. */
const UNSAFE = /[\\/:*?"<>|%;]/gu
const LONGEST = 80

/** A name that every system takes: `齿苑社区“大党委”党建联席会议纪要〔2026〕10号.docx` */
export const fileName = (title: string, extension: string): string => {
  const name = printable(title)
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  return `${[...name].slice(0, LONGEST).join('') || '文件'}.${extension}`
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
