import { readScenario } from '../../../server/demo/readScenario.ts'
import { createLog } from '../../../server/log.ts'
import { openStage } from '../../../server/rehearse/openStage.ts'
import { rehearse } from '../../../server/rehearse/rehearse.ts'
import { compareFacts } from '../../support/compareFacts.ts'
import { createDatabase } from '../../support/postgres.ts'

/** Plays a scenario against the real server; `verdict` is what check.mjs says of the facts. */
export const playOnStage = async (name: string) => {
  const dir = new URL(`../../scenarios/${name}`, import.meta.url).pathname
  const scenario = readScenario(dir)
  const database = await createDatabase()
  const stage = await openStage({
    ...{ scenario, databaseUrl: database.appUrl, log: createLog('warn') },
    ...{ host: '127.0.0.1', port: 0 },
  })
  const end = () => stage.close().finally(database.drop)
  try {
    const { facts } = await rehearse(stage, scenario)
    return { scenario, stage, verdict: compareFacts(dir, facts), ownerUrl: database.url, end }
  } catch (error) {
    await end()
    throw error
  }
}
