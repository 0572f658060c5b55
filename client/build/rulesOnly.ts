import type { Plugin } from 'vite'

/** What only the server does with a command. */
const SERVER_PARTS = ['input', 'decide']

/**
 * A browser asks a command's rules, to know which buttons to offer; it never parses or decides. This
 * leaves those parts out of what phones download, and with them the drafting of the minutes and the
 * schemas. Only in builds: in development the browser has the whole commands.
 */
export const rulesOnly = (): Plugin => ({
  name: 'rules-only',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!/[\\/]domain[\\/]commands[\\/]\w+\.ts$/.test(id) || !code.includes('defineCommand('))
      return undefined
    const cuts = definitionsIn(this.parse(code)).flatMap(serverPartsOf)
    return { code: cuts.reduceRight(cut, code), map: null }
  },
})

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
type Span = Pick<Node, 'start' | 'end'>

/** `{ … }` of each `export const x = defineCommand({ … })`. */
const definitionsIn = (program: unknown): readonly Node[] =>
  (program as { body: Node[] }).body
    .map((statement) => (statement['declaration'] ?? statement) as Node)
    .flatMap((statement) => (statement['declarations'] ?? []) as Node[])
    .map((declarator) => declarator['init'] as Node | undefined)
    .filter((init) => (init?.['callee'] as Node | undefined)?.['name'] === 'defineCommand')
    .flatMap((init) => (init?.['arguments'] ?? []) as Node[])

const serverPartsOf = (definition: Node): readonly Span[] => {
  const parts = (definition['properties'] ?? []) as Node[]
  return parts.flatMap((part, n) =>
    SERVER_PARTS.includes(String((part['key'] as Node | undefined)?.['name']))
      ? [{ start: part.start, end: parts[n + 1]?.start ?? part.end }]
      : [],
  )
}

const cut = (code: string, { start, end }: Span): string => code.slice(0, start) + code.slice(end)
