import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { inProject, read } from './project.mjs'
import { SetupFailed } from './step.mjs'

/** Tools whose package has another name. */
const PACKAGE_OF = { tsc: 'typescript' }

/**
 * Reads the launcher's own arguments.
 * @returns client: whether the built pages are needed; nodeArguments: what Node gets, script first found
 */
export function command(args) {
  const rest = [...args]
  const own = new Set()
  while (['--client', '--development'].includes(rest[0])) own.add(rest.shift())
  const options = []
  while (rest[0]?.startsWith('-')) options.push(rest.shift())
  const [name = '', ...others] = rest
  return {
    client: own.has('--client'),
    /** A script of ours takes repeated signals for one; a tool would take the second for impatience. */
    isTool: !isScript(name),
    environment: own.has('--development') ? { NODE_ENV: 'development' } : {},
    /** Looked up late: a tool is there only after the packages have been installed. */
    nodeArguments: () => [...options, ...program(name), ...others],
  }
}

const isScript = (name) => /\.[cm]?[jt]s$/.test(name)

function program(name) {
  if (!isScript(name)) return [tool(name)]
  const here = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  const script = isAbsolute(name) ? name : [inProject(name), here].find((file) => existsSync(file))
  if (script === undefined) throw new SetupFailed(`${name}：没有这个文件 no such file`)
  return ['--import', FOLLOW, script]
}

const FOLLOW = new URL('./followParent.mjs', import.meta.url).href

function tool(name) {
  const folder = inProject('node_modules', PACKAGE_OF[name] ?? name)
  const { bin } = JSON.parse(read(join(folder, 'package.json')) || '{}')
  const path = typeof bin === 'string' ? bin : bin?.[name]
  if (path === undefined) throw new SetupFailed(`${name}：没有这个工具 no such tool`)
  return join(folder, path)
}
