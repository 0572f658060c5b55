import { unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'

/**
 * What stands in an answer, to be searched byte by byte: itself, each part of a package (docx, xlsx, zip)
 * and of the packages in it, and the words of a PDF, whose bytes say nothing.
 */
export const textsIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const own = Buffer.from(bytes).toString('latin1')
  if (own.startsWith('%PDF')) return [own, latin1(await wordsOf(bytes))]
  if (!own.startsWith('PK\u0003\u0004')) return [own]
  const parts = await Promise.all(Object.values(unzipSync(bytes)).map(textsIn))
  return [own, ...parts.flat()]
}

const wordsOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  let words = ''
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    words += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  return words
}

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
