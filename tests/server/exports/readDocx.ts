import { unzipSync } from 'fflate'
import type { Element } from './readXml.ts'
import { findAll, readXml, textIn } from './readXml.ts'

/** A Word file, every part of it read as strictly as XML demands. */
export interface DocxFile {
  readonly parts: ReadonlyMap<string, Element>
  readonly document: Element
  /** The words of the text, paragraph by paragraph. */
  readonly paragraphs: readonly string[]
}

export const readDocx = (bytes: Uint8Array): DocxFile => {
  const files = Object.entries(unzipSync(bytes))
  const parts = new Map(
    files.filter(([n]) => /\.(xml|rels)$/.test(n)).map(([n, part]) => [n, readXml(part)] as const),
  )
  const document = parts.get('word/document.xml')!
  return { parts, document, paragraphs: findAll(document, 'w:p').map(wordsOf) }
}

export const wordsOf = (paragraph: Element): string =>
  findAll(paragraph, 'w:t').map(textIn).join('')

/** What would make a reader's machine do or fetch something: fields, objects, links to elsewhere. */
export const dangersIn = ({ parts }: DocxFile): readonly string[] =>
  [...parts].flatMap(([name, part]) => [
    ...findAll(part, 'w:instrText')
      .map(textIn)
      .filter((code) => code.trim() !== 'PAGE' || !/^word\/footer\d\.xml$/.test(name))
      .map((code) => `${name}: field ${code}`),
    ...['w:fldSimple', 'w:hyperlink', 'w:object', 'w:control', 'w:altChunk', 'w:attachedTemplate']
      .filter((element) => findAll(part, element).length > 0)
      .map((element) => `${name}: ${element}`),
    ...findAll(part, 'Relationship')
      .filter(({ attributes: a }) => a['TargetMode'] === 'External' || /:\/\//.test(a['Target']!))
      .map(({ attributes: a }) => `${name}: to ${a['Target']}`),
  ])
