/** Does so many things, a few at a time, and keeps their order. */
export const inTurns = async <T>(count: number, width: number, act: (n: number) => Promise<T>) => {
  const done: T[] = Array.from({ length: count })
  let next = 0
  const worker = async () => {
    for (let n = next++; n < count; n = next++) done[n] = await act(n)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return done
}
