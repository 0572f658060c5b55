import * as v from 'valibot'
import { MeetingId, sealId } from '../ids.ts'
import { OCCASIONS } from '../minutes/Seal.ts'
import type { Occasion } from '../minutes/Seal.ts'
import { isSystem } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647))
const Words = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** The server keeps what it signed; there is one seal for each occasion and it is never replaced [M45]. */
export const keepSeal = defineCommand({
  name: 'keepSeal',
  input: v.strictObject({
    meetingId: MeetingId,
    minutesId: v.pipe(v.string(), v.maxLength(400)),
    version: Count,
    occasion: v.picklist(Object.keys(OCCASIONS) as Occasion[]),
    docNo: Words,
    seq: Count,
    head: Words,
    contentHash: Words,
    publicKey: Words,
    signature: Words,
    code: Words,
  }),
  rules: [exists, isSystem],
  decide(state, seal, { now }) {
    const id = sealId(seal.minutesId, seal.occasion)
    if (state.minutes.get(seal.minutesId)?.meetingId !== seal.meetingId) return refuse('NOT_FOUND')
    if (state.seal.has(id)) return { changes: [] }
    return { changes: [put('seal', { ...seal, id, sealedAt: now })] }
  },
})
