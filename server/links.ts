import { exitWith, CannotStart } from './cannotStart.ts'
import { readDemoLinks } from './demoLinks.ts'
import { readEnv } from './env.ts'

/** `npm run links [-- --json]`: every seat's personal link of the running demonstration. */
const main = async (): Promise<void> => {
  const kept = await readDemoLinks(readEnv().DATA_DIR)
  const lives = kept ? await answers(kept.address) : false
  if (!kept || !lives)
    throw new CannotStart(
      '没有正在运行的演示服务：请先运行 npm start。',
      'No demonstration server is running: run npm start first.',
    )
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(kept.links, null, 2)}\n`)
    return
  }
  for (const { name, post, url } of kept.links)
    process.stdout.write(`${url}  ${name}${post ? `（${post}）` : ''}\n`)
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  )

main().catch(exitWith)
