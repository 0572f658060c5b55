import type { Change, Kind } from '../../domain/state.ts'
import { put } from '../../domain/state.ts'
import { choose, inVote, MEETING, START } from '../support/builders.ts'

const KINDS: readonly Kind[] = ['meeting', 'item', 'attendance', 'motion', 'ballot', 'minutes']
const MONTH = 30 * 86_400_000

/** The records of meetings that were held one after the other, a month apart, before the coming one. */
export const pastMeetings = (count: number): readonly Change[] => {
  const { h, motionId } = inVote()
  h.votes(motionId, choose('APPROVE', 2, 4))
  h.close(motionId)
  h.adjourn()
  const records = KINDS.flatMap((kind) =>
    [...h.state[kind].values()].map((r) => put(kind, r as never)),
  )
  const text = JSON.stringify(records)
  return Array.from({ length: count }, (_, n) => renamed(text, n + 1)).flat()
}

/** The same meeting under other ids and at another time. */
const renamed = (text: string, n: number): readonly Change[] =>
  (JSON.parse(text.replaceAll(/\b(M1|A\d|new-\d+)\b/g, `p${n}-$1`)) as Change[]).map((change) =>
    change.kind === 'meeting' && change.record.id === `p${n}-${MEETING}`
      ? put('meeting', { ...change.record, no: `第${n}次`, startAt: START - n * MONTH })
      : change,
  )
