import type { Verdict } from './Trial.ts'

/** Prints what was found, the figures last. The exit code: a control has to be caught, all else to hold. */
export const report = (verdict: Verdict, isControl: boolean): number => {
  const { cycles, acknowledged, lost, changed, broken, problems, deaths } = verdict
  const told: readonly [string, readonly string[]][] = [
    ['lost', lost],
    ['changed', changed],
    ['broken', broken],
    ['problem', problems],
  ]
  const starts = verdict.starts.toSorted((a, b) => a - b)
  const at = (part: number) => starts[Math.min(Math.floor(part * starts.length), starts.length - 1)]
  const seconds = (part: number) => ((at(part) ?? 0) / 1000).toFixed(1)
  for (const [what, list] of told)
    for (const one of list.slice(0, 5)) console.log(`${what}: ${one}`)
  console.log(
    Object.entries(deaths)
      .map(([instant, n]) => `${instant} ${n}`)
      .join(', '),
  )
  console.log(
    `ledger rows ${verdict.rows}, sent again ${verdict.sentAgain}, note edits saved ${verdict.notesSaved}, ` +
      `starts in ${seconds(0.5)} s (median), ${seconds(1)} s (slowest), broken ${broken.length}, problems ${problems.length}, writers kept out ${verdict.fenced}`,
  )
  console.log(
    `cycles=${cycles} acknowledged=${acknowledged} lost=${lost.length} changed=${changed.length}`,
  )
  const isWhole = told.every(([, list]) => list.length === 0)
  // The slowest one tells more about what else the machine has to do.
  const isQuick = (at(0.5) ?? 0) <= 5_000
  if (isControl) return lost.length > 0 ? 0 : 1
  return isWhole && isQuick ? 0 : 1
}
