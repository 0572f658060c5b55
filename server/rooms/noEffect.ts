import type { Answer } from '../../domain/commands/protocol.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { refusalText, refuse } from '../../domain/refusal.ts'

// Answers to presses that the room has not decided. None of them is kept.

/** Not stored now; the same press may be sent again with hope. */
export const later = (key: string, code: 'UNAVAILABLE' | 'STORAGE'): Answer => ({
  ...refused(key, code),
  retry: true,
})
export const signedOut = (key: string): Answer => refused(key, 'NOT_PERMITTED')
export const keyReused = (key: string): Answer => refused(key, 'KEY_REUSED')

const refused = (key: string, code: RefusalCode) =>
  ({ ok: false, key, code, text: refusalText(refuse(code)) }) as const
