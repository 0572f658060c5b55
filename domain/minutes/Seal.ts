import type { MeetingId } from '../ids.ts'

export const OCCASIONS = { ADJOURNED: '散会', SIGNED: '签发', ISSUED: '印发' } as const
export type Occasion = keyof typeof OCCASIONS

/** 封条: what the server signed when a meeting ended, and when its minutes were signed and issued [M45]. */
export interface Seal {
  readonly id: string
  readonly meetingId: MeetingId
  readonly minutesId: string
  readonly version: number
  readonly occasion: Occasion
  readonly docNo: string
  /** Place in the ledger and its hash there: everything up to it is sealed, too. */
  readonly seq: number
  readonly head: string
  /** SHA-256 (hex) of the sealed file: the meeting's records as they were. */
  readonly contentHash: string
  /** Ed25519, SPKI and signature in base64. */
  readonly publicKey: string
  readonly signature: string
  /** 校验码: four groups of four characters, on every paper. */
  readonly code: string
  readonly sealedAt: number
}
