import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { CannotStart } from './cannotStart.ts'
import { LOG_LEVELS } from './log.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const no = v.pipe(
  v.literal('false'),
  v.transform(() => false as const),
)
const count = v.pipe(v.string(), v.digits(), v.transform(Number))
const database = v.pipe(v.string(), v.url(), v.regex(/^postgres(ql)?:\/\//))
const port = v.pipe(count, v.maxValue(65535))

const settings = v.object({
  /** Unset: 3000 or the next free one. 0: any. */
  PORT: v.optional(port),
  /** Unset: all addresses, IPv6 and IPv4. */
  HOST: v.optional(v.string()),
  DATA_DIR: v.optional(v.string(), resolve(ROOT, 'data')),
  /** Unset: the embedded PostgreSQL below DATA_DIR. */
  DATABASE_URL: v.optional(database),
  /** The role that owns the tables and migrates them; unset: that of DATABASE_URL. */
  DATABASE_OWNER_URL: v.optional(database),
  /** Unset: the demo, that is the built client with the sample community in an empty database. */
  NODE_ENV: v.optional(v.picklist(['production', 'development', 'test'])),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS), 'info'),
  /** The address that people type, where a proxy stands in front. */
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//), v.transform(origin))),
  /**
   * Express's "trust proxy": the number of proxies, or their addresses. Never all of them: then anybody
   * could say where he comes from, and nothing that is counted by address would hold.
   */
  TRUST_PROXY: v.optional(
    v.union([no, count, v.pipe(v.string(), v.regex(/^(?!true$)/i))]),
    'false',
  ),
  /** What Prometheus must show to read /metrics; unset: only this machine may. */
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16), v.regex(/^[\x21-\x7E]+$/))),
})

const ADDRESS = [
  'postgresql://用户:密码@主机:端口/数据库 形式的地址',
  'an address like postgresql://user:password@host:port/database',
] as const
const EXPECTED: Readonly<Record<keyof typeof settings.entries, readonly [string, string]>> = {
  PORT: ['0 到 65535 的整数', 'a whole number from 0 to 65535'],
  HOST: ['一个地址', 'an address'],
  DATA_DIR: ['一个文件夹', 'a folder'],
  DATABASE_URL: ADDRESS,
  DATABASE_OWNER_URL: ADDRESS,
  NODE_ENV: ['production、development 或 test', 'production, development or test'],
  LOG_LEVEL: [LOG_LEVELS.join('、'), LOG_LEVELS.join(', ')],
  PUBLIC_URL: ['http:// 或 https:// 开头的地址', 'an address with http:// or https://'],
  TRUST_PROXY: ['false、代理层数或代理地址', 'false, the number of proxies or their addresses'],
  METRICS_TOKEN: ['至少16个字母、数字或符号', 'at least 16 letters, digits or signs'],
}

/** The settings of this process, checked; paths are absolute. */
export type Env = Readonly<v.InferOutput<typeof settings>>

/**
 * Reads the settings; an empty value counts as none. Relative paths start where the person stands who
 * called npm.
 *
 * @throws CannotStart naming the wrong setting and what it may be
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
  const read = v.safeParse(settings, Object.fromEntries(given))
  if (!read.success) throw wrong(read.issues[0])
  const here = variables['INIT_CWD'] ?? process.cwd()
  return { ...read.output, DATA_DIR: resolve(here, read.output.DATA_DIR) }
}

function wrong(issue: v.BaseIssue<unknown>): CannotStart {
  const name = String(issue.path?.[0]?.key) as keyof typeof EXPECTED
  const [chinese, english] = EXPECTED[name]
  // A wrong address may hold a password, so the value is not repeated; nor is a token.
  const isSecret = EXPECTED[name] === ADDRESS || name === 'METRICS_TOKEN'
  const value = isSecret ? '' : ` = ${String(issue.path?.[0]?.value)}`
  return new CannotStart(
    `设置 ${name}${value} 不正确：应为${chinese}。`,
    `The setting ${name}${value} is wrong: it must be ${english}.`,
  )
}

function origin(url: string): string {
  return new URL(url).origin
}
