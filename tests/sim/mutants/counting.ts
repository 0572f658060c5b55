import { draftMinutes } from '../../../domain/minutes/draftMinutes.ts'
import { isVotingSeat, presentVoters } from '../../../domain/meeting/lookup.ts'
import type { OpenedMeeting } from '../../../domain/meeting/Meeting.ts'
import { dayOf } from '../../../domain/time.ts'
import { MEETING } from '../../support/builders.ts'
import type { Mutant } from '../Seams.ts'
import { changed, remember, twist, withTally } from './twist.ts'

// Bugs of what is counted and written down.

export const COUNTING_MUTANTS: readonly Mutant[] = [
  {
    name: 'noUnique',
    about: 'a ballot has an id of its own instead of the place of its seat and round',
    plant: (seams) =>
      twist(
        seams,
        'castBallot',
        (real) => (state, input, c) =>
          changed(real(state, input, c), (change) =>
            change.kind === 'ballot'
              ? { kind: 'ballot', record: { ...change.record, id: c.newId() } }
              : change,
          ),
      ),
  },
  {
    name: 'closeFromMemory',
    about: 'ballots are counted as the server remembers them, and it forgets them when it restarts',
    plant(seams) {
      const ballots = new Map<string, string>()
      const start = seams.store
      seams.store = (store, server) => {
        ballots.clear()
        return start(store, server)
      }
      twist(
        seams,
        'castBallot',
        (real) => (state, input: { motionId: string; choice: string }, c) => {
          const decision = real(state, input as never, c)
          const seat = c.actor.kind === 'seat' ? c.actor.seatId : ''
          if (!('refused' in decision)) ballots.set(`${input.motionId} ${seat}`, input.choice)
          return decision
        },
      )
      twist(
        seams,
        'closeVote',
        (real) => (state, input: { motionId: string }, c) =>
          withTally(real(state, input as never, c), (told) => {
            const own = [...ballots].flatMap(([k, v]) =>
              k.startsWith(`${input.motionId} `) ? [v] : [],
            )
            const count = (choice: string) => own.filter((x) => x === choice).length
            if (state.motion.get(input.motionId)?.method === 'SECRET_BALLOT') return told
            return {
              approve: count('APPROVE'),
              against: count('AGAINST'),
              abstain: count('ABSTAIN'),
            }
          }),
      )
    },
  },
  {
    name: 'tallyCache',
    about: 'a running count goes up with each ballot, also with one that replaces another',
    plant(seams) {
      const counts = new Map<string, number>()
      twist(
        seams,
        'castBallot',
        (real) => (state, input: { motionId: string; choice: string }, c) => {
          const decision = real(state, input as never, c)
          const place = `${input.motionId} ${state.motion.get(input.motionId)?.round} ${input.choice}`
          if (!('refused' in decision)) counts.set(place, (counts.get(place) ?? 0) + 1)
          return decision
        },
      )
      twist(
        seams,
        'closeVote',
        (real) => (state, input: { motionId: string }, c) =>
          withTally(real(state, input as never, c), (told) => {
            const motion = state.motion.get(input.motionId)
            const place = `${input.motionId} ${motion?.round} APPROVE`
            const isOpen = motion?.method !== 'SECRET_BALLOT'
            return isOpen ? { approve: Math.max(told.approve, counts.get(place) ?? 0) } : told
          }),
      )
    },
  },
  {
    name: 'minutesFromMemory',
    about: 'the minutes are drafted from the state before the batch that adjourns',
    plant(seams, world) {
      const memory = remember(world)
      twist(
        seams,
        'adjournMeeting',
        (real) => (state, input, c) =>
          changed(real(state, input, c), (change) =>
            change.kind === 'minutes' && memory.last?.meeting.get(MEETING)?.phase === 'IN_SESSION'
              ? {
                  kind: 'minutes',
                  record: {
                    ...draftMinutes(memory.last, MEETING as never),
                    draftedAt: change.record.draftedAt,
                  },
                }
              : change,
          ),
      )
    },
  },
  {
    name: 'rollAtVote',
    about: 'the roll is taken from the list of seats whenever a vote is counted',
    plant: (seams) =>
      twist(seams, 'closeVote', (real) => (state, input, c) => {
        const meeting = state.meeting.get(MEETING) as OpenedMeeting
        const roll = [...state.seat.values()]
          .filter((s) => isVotingSeat(s, meeting.settings, dayOf(meeting.startAt)))
          .map((s) => s.id)
        const now = { ...meeting, roll }
        const seen = { ...state, meeting: new Map(state.meeting).set(MEETING, now) }
        return withTally(real(seen, input, c), (t) => ({
          base: roll.length,
          present: t.present === 0 ? presentVoters(seen, now).length : t.present,
        }))
      }),
  },
  {
    name: 'timedSecretBallot',
    about: 'a ballot in the urn knows when it was cast',
    plant: (seams) =>
      twist(
        seams,
        'dropSecretBallot',
        (real) => (state, input, c) =>
          changed(real(state, input, c), (change) => ({
            ...change,
            record: { ...change.record, castAt: c.now } as never,
          })),
      ),
  },
]
