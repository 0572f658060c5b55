import { randomFrom } from '../server/documents/admission/mutate.ts'
import { Server, Writer } from '../server/documents/admission/Writer.ts'
import { findingsIn } from './findingsIn.ts'
import { guarded } from './GuardedText.ts'
import { doSomething } from './people.ts'
import type { Tally } from './Tally.ts'
import { emptyTally } from './Tally.ts'

/** One issue's notes over an evening: several pages, on- and offline, undo, merges; everything honest. */
export function honestWorld(seed: number): Tally {
  const random = randomFrom(seed)
  const tally = emptyTally()
  const server = new Server(guarded([]))
  // The first person has two devices.
  const authors = ['zhang', 'wang', 'zhang', 'li', 'zhao', 'qian', 'sun'].slice(0, 2 + random(6))
  const writers = authors.map((author) => new Writer(server, author))
  const isLong = random(10) === 0
  for (let deeds = isLong ? 2_000 : 40 + random(200); deeds > 0; deeds--) {
    const writer = writers[random(writers.length)]
    if (writer) doSomething(writer, random, isLong ? 5_000 : 80)
  }
  const findings = findingsIn(server)
  tally.inputs = server.received
  tally.refused = server.refusals.length
  tally.admitted = tally.inputs - tally.refused
  for (const { kind, text } of findings) {
    tally[kind] += 1
    tally.findings.push(`honest world ${seed}: ${kind}, ${text.slice(0, 300)}`)
  }
  return tally
}
