/** Waits for `work`, but no longer than this, ms. A failure of what nobody waits for any more is nobody's. */
export const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  work.catch(() => {})
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
