import { announce } from './announce.ts'
import { exitWith } from './cannotStart.ts'
import { dropDemoLinks, keepDemoLinks, makeDemoLinks } from './demoLinks.ts'
import type { Env } from './env.ts'
import { readEnv } from './env.ts'
import { createLog } from './log.ts'
import type { Serving } from './serve.ts'
import { serve } from './serve.ts'
import { stopOnSignal } from './stopOnSignal.ts'

const main = async (): Promise<void> => {
  const env = readEnv()
  const board = await serve(env, createLog(env.LOG_LEVEL))
  try {
    await tell(env, board)
  } catch (error) {
    await board.stop()
    throw error
  }
  stopOnSignal(async () => {
    await dropDemoLinks(env.DATA_DIR)
    await board.stop()
  })
}

const tell = async (env: Env, { app, mode, place }: Serving): Promise<void> => {
  const links = mode === 'production' ? [] : await makeDemoLinks(app)
  if (links.length > 0) await keepDemoLinks(env.DATA_DIR, app, links)
  const token = mode === 'production' ? await app.auth.setupToken() : undefined
  const setupUrl = token ? `${app.url}/setup#${token}` : undefined
  announce({ app, place, links, setupUrl, usualPort: env.PORT === undefined })
}

main().catch(exitWith)
