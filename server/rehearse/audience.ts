import type { SeatId } from '../../domain/ids.ts'
import type { Scenario } from '../demo/readScenario.ts'
import type { Stage } from './openStage.ts'

/** Doors for people who look on: the big screen, the chair's console, a member's phone. */
export const doorsFor = async (stage: Stage, scenario: Scenario): Promise<readonly string[]> => {
  const { committeeId, changes, actions } = scenario
  const { app } = stage
  const meeting = changes.find((c) => c.kind === 'meeting')?.record
  const seats = new Map(
    changes.flatMap((c) => (c.kind === 'seat' ? [[c.record.id, c.record]] : [])),
  )
  const member = actions.find(
    ({ actor }) => actor !== meeting?.chairId && seats.get(actor)?.votes === true,
  )?.actor
  const door = async (label: string, holder: { seatId: SeatId } | { screen: true }) => {
    const name = 'seatId' in holder ? (seats.get(holder.seatId)?.name ?? '') : '大屏'
    const order = { holder: { committeeId, ...holder }, name, createdBy: 'rehearsal' }
    const { token } = await app.auth.issueLink(order)
    return `  ${label}  ${app.url}/j#${token}  ${name}`
  }
  return [
    `  议事板    ${app.url}`,
    await door('会场大屏', { screen: true }),
    ...(meeting ? [await door('主持视图', { seatId: meeting.chairId })] : []),
    ...(member ? [await door('委员手机', { seatId: member })] : []),
  ]
}
