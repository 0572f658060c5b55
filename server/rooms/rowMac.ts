import { createHmac, hkdfSync } from 'node:crypto'
import type { RefusedRow } from '../store/CommitStore.ts'
import { canonical } from './canonical.ts'

/** Marks rows that no chain holds, so that a change made in the database is found. */
export type Mac = (text: string) => string

/** @param secret 32 bytes of the installation */
export const macUnder = (secret: Buffer): Mac => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'joint-meeting-board/rows/v1', 32))
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest('base64')
}

/** What is marked of a refusal: all of it, and whose it is. */
export const refusedText = (committeeId: string, row: Omit<RefusedRow, 'mac'>): string => {
  const { key, command, actor, at, bodyHash, code, answer } = row
  return canonical({ committeeId, key, command, actor, at, bodyHash, code, answer })
}
