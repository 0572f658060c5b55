import type { Plugin } from 'vite'

/**
 * On a slow network scripts of 130 kB and styles of 4 kB that start together arrive together. The
 * skeleton of index.html needs the styles only: they go first, scripts take what is left.
 */
export const stylesFirst = (): Plugin => ({
  name: 'styles-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const styles = html.match(STYLESHEET) ?? []
      return html
        .replace(STYLESHEET, '')
        .replace(SCRIPTS, (tag, start: string) =>
          tag.replace(start, `${start} fetchpriority="low"`),
        )
        .replace(FIRST_SCRIPT, (tag) => `${styles.map((s) => s.trim()).join('\n    ')}\n    ${tag}`)
    },
  },
})

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g
const SCRIPTS = /(<script type="module"|<link rel="modulepreload")[^>]*>/g
const FIRST_SCRIPT = /<script type="module"/
