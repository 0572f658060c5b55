import { onTestFinished } from 'vitest'
import type { AppOptions } from '../../../server/app.ts'
import { stage } from './stage.ts'
import { Theatre } from './Theatre.ts'

/** A server with the committee A in discussion; ends with the test. */
export const openBoard = async (more: Partial<AppOptions> = {}, state = stage('DISCUSSION')) => {
  const theatre = await Theatre.open(more)
  onTestFinished(() => theatre.close())
  await theatre.seed('A', state)
  await theatre.settled('A')
  return theatre
}
