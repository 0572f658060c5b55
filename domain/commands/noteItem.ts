import * as v from 'valibot'
import { heard } from '../issue/lifeCycle.ts'
import { ItemId } from '../ids.ts'
import { decided } from '../meeting/AgendaItem.ts'
import { inSession, itemIsOpen, meetingNotOver } from '../meeting/rules.ts'
import { exists } from '../people/Rule.ts'
import { isChair } from '../people/authority.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { motionsOn } from '../vote/lookup.ts'
import { defineCommand } from './defineCommand.ts'

/** 通报 or consent without a vote [M5]: for information, or where nobody has moved anything. */
export const noteItem = defineCommand({
  name: 'noteItem',
  input: v.strictObject({ itemId: ItemId }),
  rules: [exists, meetingNotOver, isChair, inSession, itemIsOpen],
  decide(state, { itemId }) {
    const item = state.item.get(itemId)
    if (!item) return refuse('NOT_FOUND')
    if (motionsOn(state, itemId).length > 0) return refuse('ITEM_DECIDED')
    if (item.objectedByIds?.length) return refuse('CONSENT_REFUSED')
    const issue = item.issueId ? state.issue.get(item.issueId) : undefined
    return {
      changes: [
        put('item', decided(item, 'NOTED')),
        ...(issue ? [put('issue', heard(issue, 'TRIAGED'))] : []),
      ],
    }
  },
})
