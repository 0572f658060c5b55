/** Reads CSV after RFC 4180, strictly: CR LF between lines, quotation marks doubled. */
export const readCsv = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const rows: string[][] = [[]]
  let at = 1
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`an unquoted field at ${at}`)
    let field = ''
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('a field without an end')
      if (text[at] !== '"') field += text[at]
      else if (text[at + 1] === '"') field += text[(at += 1)]
      else break
    }
    rows.at(-1)!.push(field)
    at += 1
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push([])
      at += 2
    } else throw new Error(`neither comma nor line end at ${at}`)
  }
  return rows.slice(0, -1)
}
