import { randomUUID } from 'node:crypto'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Urn } from '../../domain/commands/defineCommand.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import type { MotionId } from '../../domain/ids.ts'
import { apply, emptyState } from '../../domain/state.ts'
import { readScenario } from '../../server/demo/readScenario.ts'
import type { ScriptAction } from '../../server/demo/scriptFile.ts'
import type { MeetingRecord } from '../../server/http/MeetingRecord.ts'
import { RECORDED } from '../../server/http/MeetingRecord.ts'
import { commandFor } from '../../server/rehearse/commandFor.ts'
import { facts } from '../../server/rehearse/facts.ts'
import { Names } from '../../server/rehearse/Names.ts'
import { Tentative } from '../../server/rooms/tentative.ts'

/** Plays a scenario with the rules alone: no server, no database, no connections. */
export const playInMemory = (dir: string): object => {
  const scenario = readScenario(dir)
  const names = new Names()
  let now = 0
  const tools = { clock: { now: () => now }, newId: randomUUID, urn: trustingUrn }
  const room = new Tentative(
    scenario.committeeId,
    apply(emptyState(), scenario.changes),
    '0'.repeat(64),
    tools,
  )
  const closings: { motionId: MotionId; seq: number }[] = []
  const denied: { seq: number; actor: string; action: string; code: string }[] = []

  const press = (action: ScriptAction, name: CommandName, input: object) => {
    const anonymous = name === 'dropSecretBallot'
    const actor = anonymous
      ? { kind: 'system' as const }
      : { kind: 'seat' as const, seatId: action.actor }
    return room.press({ actor, name, input, key: randomUUID() }, '')
  }

  for (const action of scenario.actions) {
    now = action.at
    const command = commandFor(action, names, scenario.meetingId)
    if (!command) continue
    const { motionId } = command.input as { motionId?: MotionId }
    const motion = motionId ? room.state.motion.get(motionId) : undefined
    const secret = command.name === 'castBallot' && motion !== undefined && isSecret(motion)
    const { choice, ...place } = command.input as { choice?: string }
    const answer = secret
      ? press(action, 'takeBallotPaper', { ...place, blinded: PAPER })
      : press(action, command.name, command.input)
    const last =
      secret && answer.ok
        ? press(action, 'dropSecretBallot', {
            ...{ motionId, choice, signature: PAPER },
            serial: Buffer.from(randomUUID() + randomUUID()).toString('base64'),
          })
        : answer
    if (!last.ok) {
      const { seq, actor, action: kind } = action
      denied.push({ seq, actor, action: kind, code: last.code })
      continue
    }
    for (const { kind, field, theirs } of command.learn)
      names.learn(kind, theirs, String(last.answer?.[field]))
    if (command.name === 'closeVote' && motionId) closings.push({ motionId, seq: last.revision })
  }
  const records = Object.fromEntries(
    RECORDED.map((kind) => [kind, [...room.state[kind].values()]]),
  ) as unknown as MeetingRecord['records']
  return facts({ records, closings, refusals: [] }, records.issue, {
    names,
    denied,
    privacy: { contactLeaks: 0, secretBallotLeaks: 0 },
  })
}

const PAPER = Buffer.alloc(256, 7).toString('base64')

/** The rules do not look into the cryptography; the whole rehearsal does. */
const trustingUrn: Urn = {
  newKey: () => ({ tokenKey: PAPER, sealedKey: PAPER }),
  sign: () => PAPER,
  verify: () => true,
}
