/**
 * Many callers, one act: what is asked in the same turn, or while the last act is under way, is done
 * together. Whoever is alone does not wait. An act that fails has failed for all who are in it.
 * @param act answers in the order of what was asked
 */
export const gathered = <Asked, Answer>(
  act: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): ((asked: Asked) => Promise<Answer>) => {
  let waiting: { asked: Asked; pass: (answer: Answer) => void; fail: (fault: unknown) => void }[] =
    []
  let isActing = false

  const run = async (): Promise<void> => {
    isActing = true
    // One turn of the loop lets those of the same moment gather.
    await new Promise((go) => setImmediate(go))
    while (waiting.length > 0) {
      const all = waiting
      waiting = []
      await act(all.map(({ asked }) => asked)).then(
        (answers) =>
          all.forEach(({ pass, fail }, n) => {
            const answer = answers[n]
            if (answer === undefined) fail(new Error('an act that was gathered left one out'))
            else pass(answer)
          }),
        (fault: unknown) => all.forEach(({ fail }) => fail(fault)),
      )
    }
    isActing = false
  }

  return (asked) =>
    new Promise((pass, fail) => {
      waiting.push({ asked, pass, fail })
      if (!isActing) void run()
    })
}
