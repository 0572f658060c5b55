import { addEnglish } from './defineText.ts'

// All English texts in one file, as build/englishApart.ts cuts them out. Not loaded in development.

const files = import.meta.glob<Readonly<Record<string, unknown>>>('../**/*.text.ts', {
  query: '?english',
  eager: true,
})

for (const [file, texts] of Object.entries(files))
  for (const [name, words] of Object.entries(texts)) addEnglish(`${file}#${name}`, words)
