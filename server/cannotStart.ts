/**
 * The start is impossible for a reason that the person at the keyboard can change: a wrong setting, a
 * taken port, a folder without rights. Shown as one sentence in Chinese and one in English, no stack.
 */
export class CannotStart extends Error {
  constructor(chinese: string, english: string, cause?: unknown) {
    super(`${chinese}\n${english}`, cause === undefined ? {} : { cause })
    this.name = 'CannotStart'
  }
}

/** Prints why the start failed, without a stack where a person can put it right, and exits with 1. */
export function exitWith(error: unknown): never {
  if (error instanceof CannotStart) process.stderr.write(`\n${error.message}\n`)
  else console.error(error)
  process.exit(1)
}
