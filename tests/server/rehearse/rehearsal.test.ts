import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../../server/log.ts'
import { readScenario } from '../../../server/demo/readScenario.ts'
import { openStage } from '../../../server/rehearse/openStage.ts'
import { rehearse } from '../../../server/rehearse/rehearse.ts'
import { compareFacts } from '../../support/compareFacts.ts'
import { createDatabase } from '../../support/postgres.ts'

const played = async (name: string) => {
  const dir = new URL(`../../scenarios/${name}`, import.meta.url).pathname
  const scenario = readScenario(dir)
  const database = await createDatabase()
  onTestFinished(database.drop)
  const log = createLog('warn')
  const stage = await openStage({
    ...{ scenario, databaseUrl: database.url, log, host: '127.0.0.1', port: 0 },
  })
  onTestFinished(() => stage.close())
  return compareFacts(dir, (await rehearse(stage, scenario)).facts)
}

test('the sample meeting, played through real sockets, leaves all its facts', async () => {
  expect(await played('sample-meeting')).toEqual(['480 facts agree, 0 differ'])
}, 30_000)

test('another community with other rules and odd ids is played by the same player', async () => {
  expect(await played('harbour')).toEqual(['614 facts agree, 0 differ'])
}, 30_000)
