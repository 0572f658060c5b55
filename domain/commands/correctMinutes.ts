import * as v from 'valibot'
import { MeetingId, minutesId } from '../ids.ts'
import type { Minutes } from '../minutes/Minutes.ts'
import { newestMinutes } from '../minutes/lifeCycle.ts'
import { minutesText } from '../minutes/minutesText.ts'
import { mayCorrect, minutesStand } from '../minutes/rules.ts'
import { sentence } from '../minutes/words.ts'
import { seatOf } from '../people/Actor.ts'
import { exists } from '../people/Rule.ts'
import { refuse } from '../refusal.ts'
import { put } from '../state.ts'
import { Line } from '../text.ts'
import { defineCommand } from './defineCommand.ts'

/** 更正: the next version, a draft again; the version before stays as it was signed [M44]. */
export const correctMinutes = defineCommand({
  name: 'correctMinutes',
  input: v.strictObject({ meetingId: MeetingId, reason: Line(200) }),
  rules: [exists, mayCorrect, minutesStand],
  decide(state, { meetingId, reason }, { actor, now }) {
    const before = newestMinutes(state, meetingId)
    const seatId = seatOf(actor)
    if (!before || !seatId) return refuse('NOT_FOUND')
    const version = before.version + 1
    const document = {
      ...before.document,
      correction: `本纪要为${before.docNo}的更正版（第${version}版）。更正原因：${sentence(reason)}`,
    }
    const next: Minutes = {
      id: minutesId(meetingId, version),
      meetingId,
      version,
      docNo: before.docNo,
      title: before.title,
      phase: 'DRAFT',
      draftedAt: now,
      document,
      text: minutesText(document),
      correction: { reason, byId: seatId, at: now },
    }
    return { changes: [put('minutes', next)], answer: { version } }
  },
})
