import type { CommitteeId, MeetingId } from '../../domain/ids.ts'
import type { Change } from '../../domain/state.ts'
import { CannotStart } from '../cannotStart.ts'
import { CommitteeFile } from './committeeFile.ts'
import { communityChanges, peopleIn } from './communityChanges.ts'
import { issueChanges, issuePrefixOf } from './issueChanges.ts'
import { ContactsFile, IssuesFile } from './issuesFile.ts'
import { meetingChanges } from './meetingChanges.ts'
import { readJson, readJsonIfThere } from './readJson.ts'
import type { ScriptAction } from './scriptFile.ts'
import { ScriptFile } from './scriptFile.ts'

/** A scripted meeting: the records before it and what happens in it. */
export interface Scenario {
  readonly committeeId: CommitteeId
  readonly meetingId: MeetingId
  readonly changes: readonly Change[]
  readonly contacts: ContactsFile['contacts']
  readonly actions: readonly ScriptAction[]
}

/**
 * Reads the four files of a scenario folder; expected.json is never opened.
 *
 * @throws CannotStart where one is missing or does not fit the format.
 */
export const readScenario = (dir: string): Scenario => {
  const committee = readJson(dir, 'committee.json', CommitteeFile)
  const issues = readJson(dir, 'issues.json', IssuesFile)
  const script = readJson(dir, 'meeting-script.json', ScriptFile)
  const contacts = readJsonIfThere(dir, 'contacts.json', ContactsFile)?.contacts ?? []
  const people = peopleIn(committee)
  const { chairId, recorderId } = script.meeting
  for (const id of [chairId, recorderId, ...script.actions.map(({ actor }) => actor)])
    if (!people.has(id))
      throw new CannotStart(
        `剧本中的“${id}”不在 committee.json 的人员名单里。`,
        `The script names ${id}, whom committee.json does not know.`,
      )
  return {
    committeeId: committee.community.id,
    meetingId: script.meeting.id,
    changes: [
      ...communityChanges(committee, issuePrefixOf(issues)),
      ...issueChanges(issues),
      ...meetingChanges(script),
    ],
    contacts,
    actions: script.actions,
  }
}
