import * as v from 'valibot'
import { BranchId, IssueId, UnitId } from '../../domain/ids.ts'
import {
  Category,
  Channel,
  IssueStatus,
  ReporterKind,
  TriageLevel,
  Urgency,
} from '../../domain/issue/Issue.ts'
import { Count, Text, Time, Version } from './parts.ts'

/** issues.json: the issue list before a meeting. */
export const IssuesFile = v.object({
  schemaVersion: Version,
  listMonth: Text,
  issues: v.array(
    v.object({
      id: IssueId,
      listMonth: Text,
      branchId: BranchId,
      title: Text,
      description: Text,
      category: Category,
      location: Text,
      affectedHouseholds: Count,
      reportedAt: Time,
      reporter: v.object({ kind: ReporterKind, alias: Text }),
      channel: Channel,
      urgency: Urgency,
      triageLevel: v.nullish(TriageLevel),
      proposedTriageLevel: v.nullish(TriageLevel),
      status: IssueStatus,
      suggestedLeadUnitId: v.nullish(UnitId),
      plusOnes: Count,
      tags: v.array(Text),
      collectedBy: v.nullish(Text),
      suspectDuplicateOf: v.nullish(IssueId),
      relatedTo: v.nullish(IssueId),
      carriedFrom: v.nullish(Text),
      carryCount: v.optional(Count, 0),
      closedAt: v.nullish(Time),
      rating: v.nullish(v.object({ result: Text, solved: Text, ratedAt: v.nullish(Time) })),
    }),
  ),
})
export type IssuesFile = v.InferOutput<typeof IssuesFile>

/** contacts.json: how to reach the residents. For the sealed table and for nothing else. */
export const ContactsFile = v.object({
  contacts: v.array(
    v.looseObject({
      issueId: IssueId,
      name: Text,
      phone: Text,
      consentAt: v.nullish(Time),
      deleteAfterDays: v.nullish(Count),
    }),
  ),
})
export type ContactsFile = v.InferOutput<typeof ContactsFile>
