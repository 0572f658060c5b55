import type { Clock } from '../clock.ts'
import { TokenBucket } from './TokenBucket.ts'

/** How fast one member may do things, whatever number of connections he opens. */
export interface MemberPace {
  /** Presses of buttons. */
  readonly presses: TokenBucket
  /** Presses beyond that, each answered with TOO_MANY; whoever goes on and on is cut off. */
  readonly excess: TokenBucket
  /** New connections. */
  readonly doors: TokenBucket
}

const SWEEP_AT = 2_000

/** The pace of each member who has been here lately. Whoever has rested long is forgotten. */
export class MemberPaces {
  readonly #clock: Clock
  readonly #byUser = new Map<string, MemberPace>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  of(userId: string): MemberPace {
    const known = this.#byUser.get(userId)
    if (known) return known
    if (this.#byUser.size >= SWEEP_AT) this.#sweep()
    const clock = this.#clock
    const pace = {
      presses: new TokenBucket({ burst: 60, perSecond: 20, clock }),
      excess: new TokenBucket({ burst: 600, perSecond: 20, clock }),
      // A page opens two connections and one for each notes that it shows; a member has some pages.
      doors: new TokenBucket({ burst: 120, perSecond: 4, clock }),
    }
    this.#byUser.set(userId, pace)
    return pace
  }

  #sweep(): void {
    for (const [userId, { presses, excess, doors }] of this.#byUser)
      if (presses.isFull && excess.isFull && doors.isFull) this.#byUser.delete(userId)
  }
}
