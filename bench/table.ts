import type { Result } from './scenarios/Result.ts'

/** The results as lines for people, a scenario each, and the peers' figures as ratios to ours. */
export const table = (results: readonly Result[]): string =>
  results
    .map((result) => {
      const ours = results.find((r) => r.scenario === result.scenario && r.system === 'product')
      const own = Object.entries(result.figures).map(([name, value]) => `${name} ${round(value)}`)
      const ratios =
        result.system === 'product' || !ours
          ? []
          : RATIOS.flatMap((name) => {
              const [theirs, mine] = [result.figures[name], ours.figures[name]]
              return theirs !== undefined && mine ? [`${name} ×${round(theirs / mine)}`] : []
            })
      return [
        `${result.scenario} · ${result.system}${result.clientBound ? ' (client was the bottleneck)' : ''}`,
        `  ${own.join(', ')}`,
        ...(ratios.length > 0 ? [`  compared with ours: ${ratios.join(', ')}`] : []),
      ].join('\n')
    })
    .join('\n')

/** Of these a peer's figure is given as a multiple of ours. */
const RATIOS = ['p50', 'p99', 'cpuMicrosPerDelivery', 'serverCpuPercent', 'kilobytesPerSecondEach']
const round = (n: number): number => (Math.abs(n) >= 100 ? Math.round(n) : Math.round(n * 10) / 10)
