import type { Answer } from '../../../domain/commands/protocol.ts'
import { REFUSALS } from '../../../domain/refusal.ts'
import type { Count } from './Count.ts'
import { NOTHING } from './Count.ts'

/**
 * No commit takes that long, and no payload may. In turns of this process's own clock, 20 seconds where it
 * runs freely: the server that is asked lives in the same process, and while the machine gives it no time,
 * nobody is late.
 */
const PATIENCE = { turns: 200, turn: 100 }

/** Watches what is answered to each payload, and keeps the first few that did harm. */
export const judge = (patience = PATIENCE) => {
  let count: Count = NOTHING
  const note = (change: Partial<Count>): void => {
    count = { ...count, ...change }
  }
  const found = (what: string, frame: unknown) => {
    if (count.findings.length < 5)
      note({ findings: [...count.findings, `${what}: ${inShort(frame)}`] })
  }
  return {
    lost() {
      note({ lost: count.lost + 1 })
    },
    /** Sends it, and waits for the answer; the end of the line counts as one where `send` says so. */
    async watch(frame: unknown, send: () => Promise<Answer | 'closed'>): Promise<void> {
      note({ sent: count.sent + 1 })
      const begun = performance.now()
      let timer: NodeJS.Timeout | undefined
      let turns = 0
      const late = new Promise<'late'>((resolve) => {
        timer = setInterval(() => {
          turns += 1
          if (turns === patience.turns) resolve('late')
        }, patience.turn)
      })
      const answer = await Promise.race([
        send().catch((fault: unknown) => new Error(String(fault))),
        late,
      ])
      clearInterval(timer)
      note({ slowest: Math.max(count.slowest, performance.now() - begun) })
      if (answer === 'late') return found('never answered', frame)
      if (answer instanceof Error) return found(answer.message, frame)
      if (answer !== 'closed' && !isAnswer(answer)) return found('no answer of ours', frame)
      note({ answered: count.answered + 1 })
      if (answer === 'closed') return note({ closed: count.closed + 1 })
      if (answer.ok) return note({ accepted: count.accepted + 1 })
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
