import * as v from 'valibot'
import { ItemId } from '../ids.ts'
import { inSession, isHere, itemIsOpen, meetingNotOver } from '../meeting/rules.ts'
import { seatOf } from '../people/Actor.ts'
import { isVotingMember } from '../people/authority.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { notRecused } from '../vote/rules.ts'
import { defineCommand } from './defineCommand.ts'

/** 有不同意见: one member is enough to pull an item out of a block and to a vote [M35] [M36]. */
export const objectToConsent = defineCommand({
  name: 'objectToConsent',
  input: v.strictObject({ itemId: ItemId }),
  rules: [exists, meetingNotOver, isVotingMember, isHere, notRecused, inSession, itemIsOpen],
  decide(state, { itemId }, { actor }) {
    const seatId = seatOf(actor)
    const item = state.item.get(itemId)
    if (!seatId || !item) return refuse('NOT_FOUND')
    const before = item.objectedByIds ?? []
    if (before.includes(seatId)) return { changes: [] }
    return { changes: [put('item', { ...item, objectedByIds: [...before, seatId] })] }
  },
})
