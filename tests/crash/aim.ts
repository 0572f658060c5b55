import type { Batch, CommitStore } from '../../server/store/CommitStore.ts'

/** The instants around a commit; with `minutes` those of the commit that adjourns a meeting. */
export const AIMS = [
  'before',
  'within',
  'after',
  'broadcast',
  'minutes before',
  'minutes within',
  'minutes after',
  'minutes broadcast',
] as const
export type Aim = (typeof AIMS)[number]

const die = (): void => void process.kill(process.pid, 'SIGKILL')
const soon = (ms: number): void => void setTimeout(die, Math.random() * ms)

/** The real store, and a process that ends like a light at the n-th commit of the kind aimed at. */
export const aimed =
  (aim: Aim, nth: number) =>
  (real: CommitStore): CommitStore => {
    const isMeant = (batch: Batch) =>
      !aim.startsWith('minutes') || batch.records.some(({ kind }) => kind === 'minutes')
    const point = aim.replace('minutes ', '')
    let seen = 0
    return {
      ...real,
      async commit(batch) {
        seen += isMeant(batch) ? 1 : 0
        const isIt = isMeant(batch) && seen === nth
        if (isIt && point === 'before') die()
        // The statement goes out, runs and comes back within a few milliseconds.
        if (isIt && point === 'within') soon(4)
        await real.commit(batch)
        if (isIt && point === 'after') die()
        if (isIt && point === 'broadcast') setImmediate(() => soon(2))
      },
    }
  }

/** A store that says yes before it has written: the mistake that the checks must find. */
export const earlyAck = (real: CommitStore): CommitStore => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...real,
    async commit(batch) {
      last = last
        .then(() => new Promise((written) => setTimeout(written, 150)))
        .then(() => real.commit(batch))
        .catch(() => {})
    },
  }
}
