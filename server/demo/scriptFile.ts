import * as v from 'valibot'
import { IssueId, ItemId, MeetingId, SeatId } from '../../domain/ids.ts'
import { Count, Text, Time, Version } from './parts.ts'

const Agenda = v.array(
  v.object({
    id: ItemId,
    order: Count,
    type: v.picklist(['INFORM', 'DELIBERATE']),
    title: Text,
    issueId: v.nullish(IssueId),
    presenterId: v.nullish(SeatId),
  }),
)

/** The coming meeting and its agenda. */
export const MeetingFile = v.object({
  schemaVersion: Version,
  meeting: v.object({
    id: MeetingId,
    no: Text,
    startAt: Time,
    place: Text,
    chairId: SeatId,
    recorderId: SeatId,
  }),
  agenda: Agenda,
})
export type MeetingFile = v.InferOutput<typeof MeetingFile>

/** One line of a script: somebody does something at a time. What is expected of it is not read. */
export const ScriptAction = v.object({
  seq: v.pipe(v.number(), v.integer()),
  at: Time,
  actor: SeatId,
  action: Text,
  payload: v.optional(v.record(Text, v.unknown()), {}),
})
export type ScriptAction = v.InferOutput<typeof ScriptAction>

/** meeting-script.json: a meeting, its agenda and all that happens in it. */
export const ScriptFile = v.object({ ...MeetingFile.entries, actions: v.array(ScriptAction) })
export type ScriptFile = v.InferOutput<typeof ScriptFile>
