import { fileURLToPath } from 'node:url'
import type { Change } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'
import type { Clock } from '../clock.ts'
import { putContacts } from '../store/contacts.ts'
import type { Prisma } from '../store/prisma.ts'
import { seed } from '../store/seed.ts'
import { CommitteeFile } from './committeeFile.ts'
import { communityChanges } from './communityChanges.ts'
import { contactInputs } from './contactInputs.ts'
import { issueChanges, issuePrefixOf } from './issueChanges.ts'
import { ContactsFile, IssuesFile } from './issuesFile.ts'
import { meetingChanges } from './meetingChanges.ts'
import { PastFile } from './past/pastFile.ts'
import { pastMeetings } from './past/pastMeetings.ts'
import { readJson } from './readJson.ts'
import { MeetingFile } from './scriptFile.ts'

const DATA = fileURLToPath(new URL('data', import.meta.url))

/** The demo community's records: people, issues, five meetings held and the next one called. */
export const demoChanges = (): { committeeId: string; changes: readonly Change[] } => {
  const committee = readJson(DATA, 'committee.json', CommitteeFile)
  const issues = readJson(DATA, 'issues.json', IssuesFile)
  const now = [...communityChanges(committee, issuePrefixOf(issues)), ...issueChanges(issues)]
  const past = pastMeetings(
    apply(emptyState(), now),
    readJson(DATA, 'past-meetings.json', PastFile),
  )
  const coming = meetingChanges(readJson(DATA, 'agenda.json', MeetingFile))
  return { committeeId: committee.community.id, changes: [...now, ...past, ...coming] }
}

/** Fills an empty database with the demo community; contacts go sealed into their own table. */
export const loadDemo = async (prisma: Prisma, clock: Clock, sealKey: Buffer): Promise<void> => {
  const { committeeId, changes } = demoChanges()
  const { contacts } = readJson(DATA, 'contacts.json', ContactsFile)
  await putContacts(prisma, sealKey, committeeId, contactInputs(contacts, clock.now()))
  // Last, so that a start which breaks off in between finds an empty board and begins again.
  await seed(prisma, committeeId, changes, clock)
}
