import { Random } from './Random.ts'

/** Ordinary things, and everything that may go wrong. */
export const EVENTS = {
  /** Somebody presses what he likes to press, by what his page shows. */
  press: 'ordinary',
  /** Most pages press, one after the other. */
  round: 'ordinary',
  /** Frames, transactions and boards move on by some steps. */
  flow: 'ordinary',
  /** Time passes. */
  pass: 'ordinary',
  /** The office: a list of seats changes, a guest comes to the door. */
  roster: 'ordinary',
  guest: 'ordinary',
  /** A page's connection breaks; it comes back by itself. */
  drop: 'fault',
  /** The same, but what it had sent still reaches the server, later. */
  halfOpen: 'fault',
  /** A page goes away; another comes back. */
  away: 'fault',
  back: 'ordinary',
  /** A page is loaded again; what its device keeps is still there. */
  reload: 'fault',
  /** A page waits no longer for an answer. */
  impatient: 'fault',
  /** A frame arrives twice. */
  repeat: 'fault',
  /** A frame that was captured once is sent again, by the same person or by another one. */
  replay: 'fault',
  /** A device's clock jumps. */
  clock: 'fault',
  /** The server dies. What it had sent to the database may still arrive there. */
  crash: 'fault',
  /** A second server starts while the first one is still running; or one of them ends. */
  another: 'fault',
  fewer: 'fault',
  /** The next request to the database fails, without effect or after it took effect. */
  failBefore: 'fault',
  failAfter: 'fault',
  /** The database is gone; it is back. */
  outage: 'fault',
  restored: 'ordinary',
} as const
export type EventName = keyof typeof EVENTS

/** One thing that happens; its number decides everything in it. Taking one out changes no other. */
export interface Event {
  readonly name: EventName
  readonly n: number
}

/** The whole course of a run, drawn before it begins. */
export const drawEvents = (
  seed: number,
  weights: Readonly<Record<EventName, number>>,
  length: number,
): readonly Event[] => {
  const random = new Random(seed)
  return Array.from({ length }, () => ({
    name: random.weighted(weights),
    n: random.int(0x7fff_ffff),
  }))
}
