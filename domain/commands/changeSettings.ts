import * as v from 'valibot'
import { Settings } from '../committee/Settings.ts'
import { committeeOf } from '../meeting/lookup.ts'
import { isStaffOrAdmin } from '../people/authority.ts'
import { put } from '../state.ts'
import { defineCommand } from './defineCommand.ts'

/** The committee changes its rules of procedure, from the next opening on [M11]. */
export const changeSettings = defineCommand({
  name: 'changeSettings',
  input: v.strictObject({ settings: Settings }),
  rules: [isStaffOrAdmin],
  decide(state, { settings }) {
    return { changes: [put('committee', { ...committeeOf(state), settings })] }
  },
})
