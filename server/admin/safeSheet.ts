import { pack, unpack } from './unpack.ts'

/** A roster has a few hundred lines; 16 MB of XML is far more than they need. */
const BOUNDS = { parts: 60, bytes: 16_000_000 }
const LAST_ROW = 2_000
const isXml = (path: string): boolean => path.endsWith('.xml') || path.endsWith('.xml.rels')

/**
 * A spreadsheet that can be given to the reader: a small file may unpack to gigabytes, and one cell at
 * the far end of a sheet makes the reader fill in all cells before it. What comes back is packed anew,
 * so that the reader sees what was looked at. Undefined where it is no spreadsheet that we would read.
 */
export const safeSheet = async (file: Buffer): Promise<Buffer | undefined> => {
  const parts = await unpack(file, BOUNDS, isXml)
  if (!parts) return undefined
  const paths = new Set(parts.map(({ path }) => path))
  if (paths.size < parts.length) return undefined
  return parts.every(({ bytes }) => isSmallGrid(bytes)) ? pack(parts) : undefined
}

/** `r="C12"`, whatever stands before it; `xmlns:r` names a vocabulary. */
const ADDRESS = /(?<!xmlns:)\br\s*=\s*(?:"([^"]*)"|'([^']*)')/giu

/** Rows and cells stand where a roster may have them; an address that is spelled oddly is none. */
const isSmallGrid = (bytes: Buffer): boolean => {
  const xml = bytes.toString('utf8')
  if (xml.includes('\0') || xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return false
  for (const [, double, single = double ?? ''] of xml.matchAll(ADDRESS)) {
    const [, row] = /^[A-Z]{0,2}(\d{1,4})$/u.exec(single) ?? []
    if (row === undefined || Number(row) > LAST_ROW) return false
  }
  return true
}
