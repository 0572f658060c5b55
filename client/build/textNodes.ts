// Where a module calls defineText, in the tree that the bundler's parser gives.

interface Node {
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export interface TextNode {
  /** The constant's name. */
  readonly name: string
  readonly exported: boolean
  readonly call: Node
  readonly zh: Node
  readonly en: Node
}

/** Each `const x = defineText({ zh: …, en: … })` at the top of a module, in order. */
export const textNodesIn = (program: unknown): readonly TextNode[] =>
  (program as { body: readonly Node[] }).body.flatMap((statement) => {
    const exported = child(statement, 'declaration')
    const { declarations = [] } = (exported ?? statement) as { declarations?: readonly Node[] }
    return declarations.flatMap((d) => textNodeOf(d, exported !== undefined))
  })

const textNodeOf = (declarator: Node, exported: boolean): readonly TextNode[] => {
  const call = child(declarator, 'init')
  if (!call || child(call, 'callee')?.['name'] !== 'defineText') return []
  const [text] = call['arguments'] as readonly Node[]
  const parts = (text?.['properties'] ?? []) as readonly Node[]
  const part = (key: string) => {
    const found = parts.find((p) => child(p, 'key')?.['name'] === key)
    return found && child(found, 'value')
  }
  const [zh, en] = [part('zh'), part('en')]
  const name = String(child(declarator, 'id')?.['name'])
  return zh && en ? [{ name, exported, call, zh, en }] : []
}

const child = (node: Node, key: string): Node | undefined =>
  (node[key] as Node | null | undefined) ?? undefined
