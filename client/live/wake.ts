const TICK = 2_000
const JUMP = 6_000
const LONG_HIDDEN = 5_000

/**
 * Calls `act` whenever connections may have died without a word: the network is back, the page comes
 * from the back/forward cache or from the background, the device has slept. `certainly` false: the
 * page was away for so short a time that a connection which looks alive is. Gives back how to stop.
 */
export const onWake = (act: (certainly: boolean) => void): (() => void) => {
  let hiddenAt: number | undefined
  const seen = () => {
    if (document.visibilityState === 'hidden') return void (hiddenAt ??= Date.now())
    const away = hiddenAt === undefined ? 0 : Date.now() - hiddenAt
    hiddenAt = undefined
    act(away >= LONG_HIDDEN)
  }
  const shown = (event: PageTransitionEvent) => event.persisted && act(true)
  const back = () => act(true)
  let last = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    const jumped = now - last > TICK + JUMP
    last = now
    // A hidden page's timers are slowed down; that is no sleep.
    if (jumped && document.visibilityState === 'visible') act(true)
  }, TICK)
  document.addEventListener('visibilitychange', seen)
  addEventListener('pageshow', shown)
  addEventListener('online', back)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pageshow', shown)
    removeEventListener('online', back)
  }
}
