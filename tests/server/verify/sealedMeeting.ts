import type { CommandName } from '../../../domain/commands/index.ts'
import { randomUUID } from 'node:crypto'
import { connect } from '../../../server/store/prisma.ts'
import { playOnStage } from '../rehearse/playOnStage.ts'

/** The sample meeting, played, signed, answered and issued; all its seals are on. */
export const sealedMeeting = async () => {
  const { stage, scenario, ownerUrl, end } = await playOnStage('sample-meeting')
  const owner = connect(ownerUrl)
  const { app, clock, secrets } = stage
  const { committeeId } = scenario
  const room = await app.rooms.of(committeeId)
  if (!room) throw new Error('no room')
  const press = async (seatId: string, name: CommandName, input: object) => {
    const actor = { kind: 'seat', seatId: seatId as never } as const
    const answer = await room.submit({ actor, name, input, key: randomUUID() })
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
  }
  const seatOf = (kind: string) => [...room.state.seat.values()].find((s) => s.kind === kind)!.id
  const meeting = [...room.state.meeting.values()].find((m) => m.phase === 'ADJOURNED')!
  const meetingId = meeting.id
  await press(seatOf('FIRST_SECRETARY'), 'signMinutes', { meetingId })
  await press(seatOf('SECRETARY'), 'objectToMinutes', { meetingId, reason: '第一项漏记一句' })
  clock.set(clock.now() + 4 * 86_400_000)
  await press(seatOf('SECRETARY'), 'issueMinutes', { meetingId })
  return {
    ...{ app, secrets, committeeId, meetingId, room },
    /** Who may change what the app may not. */
    owner,
    end: () => owner.$disconnect().then(end),
  }
}
