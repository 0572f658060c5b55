import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from '../cannotStart.ts'

export interface Options {
  readonly dir: string
  /** Where the facts are written; absent: nowhere. */
  readonly factsFile?: string
  /** Milliseconds of real time between two actions. */
  readonly pace: number
  /** Leaves the board open for people to look on. */
  readonly watch: boolean
}

const PACE_FOR_PEOPLE = 700
const LONGEST_PACE = 600_000
const USAGE = 'npm run rehearse -- DIR [--facts FILE] [--pace MS] [--watch]'

/**
 * What stands on the command line; relative paths start where the person stands who called npm.
 *
 * @throws CannotStart with the usage where it cannot be read.
 */
export const readOptions = (args: readonly string[]): Options => {
  const { values, positionals } = parsed(args)
  const [dir] = positionals
  const pace = Number(values.pace ?? (values.watch ? PACE_FOR_PEOPLE : 0))
  if (!dir || positionals.length > 1 || !(pace >= 0 && pace <= LONGEST_PACE)) throw wrong()
  const here = process.env['INIT_CWD'] ?? process.cwd()
  return {
    dir: resolve(here, dir),
    ...(values.facts === undefined ? {} : { factsFile: resolve(here, values.facts) }),
    pace,
    watch: values.watch ?? false,
  }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        facts: { type: 'string' },
        pace: { type: 'string' },
        watch: { type: 'boolean' },
      },
    })
  } catch {
    throw wrong()
  }
}

const wrong = (): CannotStart => new CannotStart(`用法：${USAGE}`, `Usage: ${USAGE}`)
