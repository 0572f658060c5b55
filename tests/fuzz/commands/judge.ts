import type { Answer } from '../../../domain/commands/protocol.ts'
import { REFUSALS } from '../../../domain/refusal.ts'
import type { Count } from './Count.ts'
import { NOTHING } from './Count.ts'

/** No commit takes that long, and no payload may. */
const PATIENCE = 20_000

/** Watches what is answered to each payload, and keeps the first few that did harm. */
export const judge = () => {
  let count: Count = NOTHING
  const note = (change: Partial<Count>) => (count = { ...count, ...change })
  const found = (what: string, frame: unknown) => {
    if (count.findings.length < 5)
      note({ findings: [...count.findings, `${what}: ${inShort(frame)}`] })
  }
  return {
    lost() {
      note({ lost: count.lost + 1 })
    },
    /** Sends it; `isRaw` where whatever comes back, or a closed line, is an answer. */
    async watch(frame: unknown, send: () => Promise<Answer | 'dropped'>): Promise<void> {
      note({ sent: count.sent + 1 })
      const begun = performance.now()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), PATIENCE)
      })
      const answer = await Promise.race([
        send().catch((fault: unknown) => new Error(String(fault))),
        late,
      ])
      clearTimeout(timer)
      note({ slowest: Math.max(count.slowest, performance.now() - begun) })
      if (answer === 'late') return found('never answered', frame)
      if (answer instanceof Error) return found(answer.message, frame)
      if (answer !== 'dropped' && !isAnswer(answer)) return found('no answer of ours', frame)
      note({ answered: count.answered + 1 })
      if (answer === 'dropped') return
      if (answer.ok) return void note({ accepted: count.accepted + 1 })
      if (answer.code !== 'INTERNAL') return
      note({ thrown: count.thrown + 1 })
      found('threw', frame)
    },
    count: () => count,
  }
}

const isAnswer = (answer: Answer): boolean =>
  typeof answer === 'object' &&
  typeof answer.key === 'string' &&
  (answer.ok || Object.hasOwn(REFUSALS, answer.code))

const inShort = (frame: unknown): string => {
  try {
    return JSON.stringify(frame).slice(0, 400)
  } catch {
    return '(too deep to be shown)'
  }
}
