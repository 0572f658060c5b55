import type { Issue } from '../../domain/issue/Issue.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import { segmentOf } from '../../domain/urlSegment.ts'
import type { Scenario } from '../demo/readScenario.ts'
import type { MeetingRecord } from '../http/MeetingRecord.ts'
import { Cast } from './Cast.ts'
import { Evidence } from './Evidence.ts'
import { facts } from './facts.ts'
import { contactLeaks, secretBallotLeaks } from './leaks.ts'
import { Names } from './Names.ts'
import type { Stage } from './openStage.ts'
import type { PlayOptions } from './play.ts'
import { play } from './play.ts'

export interface Rehearsal {
  readonly facts: object
  readonly actions: number
  readonly refused: number
  /** Messages that the connections received. */
  readonly messages: number
}

/** Plays a scenario on a stage and reads the facts from the server's record of it. */
export const rehearse = async (
  stage: Stage,
  scenario: Scenario,
  o: Pick<PlayOptions, 'pace' | 'onAction'> = {},
): Promise<Rehearsal> => {
  const evidence = new Evidence()
  const names = new Names()
  const cast = new Cast(stage, scenario.committeeId, evidence)
  try {
    const denied = await play({ ...o, scenario, cast, names, clock: stage.clock })
    const { record, issues } = await readRecord(stage, scenario, cast, evidence)
    const { messages } = evidence
    const { motion, item, seat } = record.records
    const secretMotionIds = new Set<string>(motion.filter(isSecret).map((m) => m.id))
    const otherSubjectIds = new Set<string>(
      [...motion, ...item].map(({ id }) => id).filter((id) => !secretMotionIds.has(id)),
    )
    // The place of a problem is public, even where the resident gave it as an address.
    const contacts = scenario.contacts.map(({ name, phone }) => ({ name, phone }))
    const privacy = {
      contactLeaks: contactLeaks(messages, contacts),
      secretBallotLeaks: secretBallotLeaks(messages, {
        people: seat,
        ...{ secretMotionIds, otherSubjectIds },
      }),
    }
    return {
      facts: facts(record, issues, { names, denied, privacy }),
      actions: scenario.actions.length,
      refused: denied.length,
      messages: messages.length,
    }
  } finally {
    cast.leave()
  }
}

/** The chair reads the record as any chair may; its bodies are messages like all others. */
const readRecord = async (
  stage: Stage,
  { meetingId, changes }: Scenario,
  cast: Cast,
  evidence: Evidence,
): Promise<{ record: MeetingRecord; issues: readonly Issue[] }> => {
  const meeting = changes.find((c) => c.kind === 'meeting')?.record
  if (!meeting) throw new Error('a scenario without its meeting')
  const cookie = await cast.cookieOf(meeting.chairId)
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`${stage.origin}${path}`, { headers: { cookie } })
    const body = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${body}`)
    evidence.body(meeting.chairId, body)
    return JSON.parse(body)
  }
  const record = (await get(`/api/meetings/${segmentOf(meetingId)}/record`)) as MeetingRecord
  const issues: Issue[] = []
  for (;;) {
    const after = encodeURIComponent(issues.at(-1)?.id ?? '')
    const page = (await get(`/api/issues?after=${after}`)) as readonly Issue[]
    if (page.length === 0) return { record, issues }
    issues.push(...page)
  }
}
