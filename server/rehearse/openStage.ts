import { randomBytes } from 'node:crypto'
import type { App } from '../app.ts'
import { createApp } from '../app.ts'
import { contactInputs } from '../demo/contactInputs.ts'
import type { Scenario } from '../demo/readScenario.ts'
import type { Log } from '../log.ts'
import type { InstallationSecrets } from '../secrets.ts'
import { putContacts } from '../store/contacts.ts'
import { connect } from '../store/prisma.ts'
import { seed } from '../store/seed.ts'
import { SettableClock } from './SettableClock.ts'

/** The real server with a scenario's records in its database, on the scenario's clock. */
export interface Stage {
  readonly app: App
  readonly clock: SettableClock
  /** Where the player connects to. */
  readonly origin: string
  readonly secrets: InstallationSecrets
  close(): Promise<void>
}

export interface StageOptions {
  readonly scenario: Scenario
  /** An empty, migrated database. */
  readonly databaseUrl: string
  readonly log: Log
  /** Absent: reachable for everybody, for whoever wants to look on. */
  readonly host?: string
  readonly port?: number
}

/** Starts the server as `npm start` does; the first action's time is the time of its start. */
export const openStage = async (o: StageOptions): Promise<Stage> => {
  const { scenario, log } = o
  const clock = new SettableClock(scenario.actions[0]?.at ?? 0)
  const prisma = connect(o.databaseUrl)
  const secrets = { session: randomBytes(32).toString('base64'), seal: randomBytes(32) }
  const contacts = contactInputs(scenario.contacts, clock.now())
  await putContacts(prisma, secrets.seal, scenario.committeeId, contacts)
  await seed(prisma, scenario.committeeId, scenario.changes, clock)
  const { host, port } = o
  const app = await createApp({ prisma, clock, log, secrets, mode: 'rehearsal', host, port })
  return {
    app,
    clock,
    secrets,
    origin: `http://127.0.0.1:${app.port}`,
    async close() {
      await app.close()
      await prisma.$disconnect()
    },
  }
}
