import * as v from 'valibot'
import { DEFAULT_SETTINGS } from '../../domain/committee/Settings.ts'
import type { CommitteeId } from '../../domain/ids.ts'
import type { Change } from '../../domain/state.ts'
import { put } from '../../domain/state.ts'
import { Line } from '../../domain/text.ts'

/** The names of a new committee, as the administrator types them. */
export const NewCommittee = v.strictObject({
  name: Line(60),
  communityName: Line(30),
  communityFullName: Line(60),
  meetingName: Line(60),
  minutesMark: Line(60),
  docPrefix: Line(30),
  /** Letters before an issue's number; may be empty. */
  issuePrefix: v.pipe(v.string(), v.regex(/^[A-Z]{0,6}$/)),
  subdistrictName: v.optional(Line(30)),
  districtName: v.optional(Line(30)),
})

/** The first record of a committee, with the default rules of procedure. */
export const newCommittee = (
  id: string,
  { subdistrictName, districtName, ...names }: v.InferOutput<typeof NewCommittee>,
): readonly Change[] => [
  put('committee', {
    ...names,
    id: id as CommitteeId,
    settings: DEFAULT_SETTINGS,
    ...(subdistrictName ? { subdistrictName } : {}),
    ...(districtName ? { districtName } : {}),
  }),
]
