import type { Settings } from '../../../domain/committee/Settings.ts'
import { METHODS } from '../../../domain/committee/Settings.ts'

/** The settings while they are being edited: numbers as typed. */
export interface RuleDraft {
  readonly settings: Settings
  readonly margin: string
  readonly lastCall: string
  readonly speech: string
  /** Days for which a resident's contact is kept; empty: 180. */
  readonly kept: string
}

export const draftOf = (settings: Settings): RuleDraft => ({
  settings,
  margin: String(settings.closeSplitMargin),
  lastCall: String(settings.lastCallSeconds),
  speech: String(settings.speechMinutes ?? ''),
  kept: String(settings.deleteAfterDays ?? ''),
})

/** What was typed is a whole number from `least` to `most`. */
export const isWithin = (typed: string, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= most

/** The settings that the draft stands for; undefined while a number is not one. */
export const settingsIn = (draft: RuleDraft): Settings | undefined => {
  const { margin, lastCall, speech, kept } = draft
  const { speechMinutes: _, deleteAfterDays: __, ...rest } = draft.settings
  const isWhole =
    isWithin(margin, 0, 100) &&
    isWithin(lastCall, 0, 600) &&
    (speech === '' || isWithin(speech, 1, 60)) &&
    (kept === '' || isWithin(kept, 1, 3650))
  if (!isWhole || rest.votingSeats.length === 0 || rest.methods?.length === 0) return undefined
  return {
    ...rest,
    closeSplitMargin: Number(margin),
    lastCallSeconds: Number(lastCall),
    ...(speech === '' ? {} : { speechMinutes: Number(speech) }),
    ...(kept === '' ? {} : { deleteAfterDays: Number(kept) }),
  }
}

/** The ways of voting in use, with a usual one that is among them. */
export const withMethods = (
  settings: Settings,
  methods: readonly Settings['defaultMethod'][],
): Settings => {
  const used = METHODS.filter((m) => methods.includes(m))
  const [first] = used
  const isKept = used.includes(settings.defaultMethod)
  return {
    ...settings,
    methods: used,
    defaultMethod: isKept || !first ? settings.defaultMethod : first,
  }
}

/** The same rules, whatever the order of their fields. */
export const sameRules = (a: Settings, b: Settings): boolean => sorted(a) === sorted(b)

const sorted = (value: Settings): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([x], [y]) => (x < y ? -1 : 1)))
      : v,
  )
