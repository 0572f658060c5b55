import { createHash } from 'node:crypto'

// Without I, L, O and U: nothing that is misread on paper.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 校验码 of a signed text: 80 bits of its hash as four groups of four, `7F3A-…` [M45]. */
export const checkCode = (text: string, publicKey: string): string => {
  const bytes = createHash('sha256').update(`${publicKey}\n${text}`, 'utf8').digest()
  let bits = 0n
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
  const letters = Array.from(
    { length: 16 },
    (_, n) => LETTERS[Number((bits >> BigInt(75 - 5 * n)) & 31n)],
  )
  return [0, 4, 8, 12].map((n) => letters.slice(n, n + 4).join('')).join('-')
}

/** A code as somebody typed it: lower case, without hyphens, O for 0; undefined where it is none. */
export const readCode = (typed: string): string | undefined => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s—–-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain)
    ? [0, 4, 8, 12].map((n) => plain.slice(n, n + 4)).join('-')
    : undefined
}
