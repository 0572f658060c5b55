import { describe, expect, it } from 'vitest'
import {
  draftOf,
  sameRules,
  settingsIn,
  withMethods,
} from '../../../client/features/procedure/ruleDraft.ts'
import { DEFAULT_SETTINGS } from '../../../domain/committee/Settings.ts'

describe('rules of procedure while they are edited', () => {
  it('come back as they were when nothing is changed', () => {
    const settings = { ...DEFAULT_SETTINGS, speechMinutes: 5, deleteAfterDays: 3650 }
    for (const given of [DEFAULT_SETTINGS, settings])
      expect(settingsIn(draftOf(given))).toEqual(given)
  })

  it('are no rules while a number is missing, broken or out of range', () => {
    const draft = draftOf(DEFAULT_SETTINGS)
    expect(settingsIn({ ...draft, margin: '' })).toBeUndefined()
    expect(settingsIn({ ...draft, margin: '2.5' })).toBeUndefined()
    expect(settingsIn({ ...draft, lastCall: '601' })).toBeUndefined()
    expect(settingsIn({ ...draft, speech: '0' })).toBeUndefined()
    for (const kept of ['0', '3651', '1.5']) expect(settingsIn({ ...draft, kept })).toBeUndefined()
    const nobody = { ...draft, settings: { ...DEFAULT_SETTINGS, votingSeats: [] } }
    expect(settingsIn(nobody)).toBeUndefined()
  })

  it('lose the limit of a speech where none is typed', () => {
    const draft = draftOf({ ...DEFAULT_SETTINGS, speechMinutes: 5 })
    expect(settingsIn({ ...draft, speech: '' })).not.toHaveProperty('speechMinutes')
  })

  it('keep a usual way of voting that is in use', () => {
    expect(withMethods(DEFAULT_SETTINGS, ['ORAL', 'SHOW_OF_HANDS']).defaultMethod).toBe(
      'SHOW_OF_HANDS',
    )
    expect(withMethods(DEFAULT_SETTINGS, ['SECRET_BALLOT', 'ORAL'])).toMatchObject({
      methods: ['ORAL', 'SECRET_BALLOT'],
      defaultMethod: 'ORAL',
    })
  })

  it('are the same whatever the order of their fields', () => {
    const { pass, ...rest } = DEFAULT_SETTINGS
    expect(sameRules({ pass, ...rest }, DEFAULT_SETTINGS)).toBe(true)
    expect(sameRules({ ...DEFAULT_SETTINGS, chairVotesLast: false }, DEFAULT_SETTINGS)).toBe(false)
  })
})
