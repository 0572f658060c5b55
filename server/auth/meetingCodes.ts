import { randomInt } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { DAY } from './sessionLife.ts'
import type { AuthStorage } from './storage.ts'

export type MeetingCodes = ReturnType<typeof createMeetingCodes>

/** The six digits on the big screen. Knowing them allows only to ask the chair to be let in. */
export function createMeetingCodes({ storage, clock }: { storage: AuthStorage; clock: Clock }) {
  async function rotateCode(committeeId: string): Promise<string> {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const outcome = await storage.codes.put({ committeeId, code, createdAt: clock.now() })
    return outcome === 'put' ? code : rotateCode(committeeId)
  }

  const isFresh = (record: { createdAt: number }): boolean => clock.now() - record.createdAt < DAY

  return {
    /** Replaces the committee's code: the old one works no more. */
    rotateCode,

    /** The committee's code, made when there is none. It works for a day. */
    async codeFor(committeeId: string): Promise<string> {
      const record = await storage.codes.ofCommittee(committeeId)
      return record && isFresh(record) ? record.code : rotateCode(committeeId)
    },

    /** From now on nobody gets in by code; for when no meeting is under way. */
    dropCode: (committeeId: string): Promise<void> => storage.codes.drop(committeeId),

    async committeeOf(code: string): Promise<string | undefined> {
      const record = await storage.codes.byCode(code)
      return record && isFresh(record) ? record.committeeId : undefined
    },
  }
}
