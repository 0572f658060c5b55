import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// What a phone downloads before the meeting is in sight, against the budgets: run after a build, with
// the folder of the build. `node client/build/measureBundle.ts client/dist`

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** Kilobytes (1000 bytes), gzip. */
const BUDGET = { html: 8, css: 15, js: 150 }

const folder = process.argv[2] ?? 'client/dist'
const manifest = JSON.parse(read('.vite/manifest.json')) as Record<string, Chunk>
const chunks = reachedFrom(['index.html', 'pages/MemberPage.tsx'])
const js = [...chunks].map((chunk) => chunk.file)
const css = [...new Set([...chunks].flatMap((chunk) => chunk.css ?? []))]
const sizes = { html: size(['index.html']), css: size(css), js: size(js) }

for (const [kind, kilobytes] of Object.entries(sizes)) {
  const budget = BUDGET[kind as keyof typeof BUDGET]
  const fits = kilobytes <= budget
  if (!fits) process.exitCode = 1
  console.log(
    `${kind.padEnd(5)}${kilobytes.toFixed(1).padStart(7)} kB of ${budget}${fits ? '' : '  TOO MUCH'}`,
  )
}

/** The chunks and all that they import at once; what they load later is not counted. */
function reachedFrom(names: readonly string[], seen = new Set<Chunk>()): Set<Chunk> {
  for (const name of names) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the build`)
    if (seen.has(chunk)) continue
    seen.add(chunk)
    reachedFrom(chunk.imports ?? [], seen)
  }
  return seen
}

function size(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000
}

function read(file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8')
}
