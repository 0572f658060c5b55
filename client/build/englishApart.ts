import { posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { TextNode } from './textNodes.ts'
import { textNodesIn } from './textNodes.ts'

const TEXT_FOLDER = fileURLToPath(new URL('../text', import.meta.url))

/**
 * Takes the English texts out of the pages, into one file that is fetched by those who choose
 * English: `X.text.ts` keeps the Chinese and a key, `X.text.ts?english` has the rest. Only in builds.
 */
export const englishApart = (): Plugin => ({
  name: 'english-apart',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    const [file = '', query] = id.split('?')
    if (!file.endsWith('.text.ts')) return undefined
    const texts = textNodesIn(this.parse(code))
    const changed = query === 'english' ? englishOnly(code, texts) : chineseOnly(code, texts, file)
    return { code: changed, map: null }
  },
})

const chineseOnly = (code: string, texts: readonly TextNode[], file: string): string =>
  replaceCalls(code, texts, ({ name, zh }) => {
    const key = JSON.stringify(`${keyOf(file)}#${name}`)
    return `defineText({ zh: ${code.slice(zh.start, zh.end)} }, ${key})`
  })

const englishOnly = (code: string, texts: readonly TextNode[]): string => {
  const hidden = texts.filter((t) => !t.exported).map((t) => t.name)
  const replaced = replaceCalls(code, texts, ({ en }) => `(${code.slice(en.start, en.end)})`)
  return hidden.length > 0 ? `${replaced}\nexport { ${hidden.join(', ')} }` : replaced
}

const replaceCalls = (
  code: string,
  texts: readonly TextNode[],
  replacement: (text: TextNode) => string,
): string =>
  texts.reduceRight(
    (done, t) => done.slice(0, t.call.start) + replacement(t) + done.slice(t.call.end),
    code,
  )

/** As `import.meta.glob` in text/english.ts names the file. */
const keyOf = (file: string): string => {
  const path = relative(TEXT_FOLDER, file).split(sep).join(posix.sep)
  return path.startsWith('.') ? path : `./${path}`
}
