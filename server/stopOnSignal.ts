const ASKED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A deployment waits no longer; whatever hangs then is ended as by a power cut, which loses nothing. */
const PATIENCE = 10_000

/**
 * Ends the process in order when it is asked to. A second signal changes nothing: with Ctrl-C the
 * terminal, npm and the launcher each send one.
 *
 * @param stop what has to happen before the process ends; its failure is printed and ends with code 1
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ASKED)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      setTimeout(() => process.exit(1), PATIENCE).unref()
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}
