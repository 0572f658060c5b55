import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { printable } from '../printable.ts'

/** The minutes as plain text, for any editor: with a byte order mark and the line ends of Windows. */
export const plainMinutes = ({ text }: Minutes): Buffer =>
  Buffer.from(`\uFEFF${text.split('\n').map(printable).join('\r\n')}\r\n`)
