import type { CommandName } from '../../../domain/commands/index.ts'
import type { State } from '../../../domain/state.ts'
import type { Mutant } from '../Seams.ts'
import { remember } from './twist.ts'

// Bugs of what is asked before something is done, and of when.

export const ASKING_MUTANTS: readonly Mutant[] = [
  {
    name: 'checkThenInsert',
    about: 'whether a vote is open is asked of what was committed last, outside the transaction',
    plant(seams, world) {
      const memory = remember(world)
      for (const name of ['castBallot', 'openVote', 'closeVote'] as const) {
        const before = seams.commands[name]
        seams.commands[name] = (command) => {
          const real = before?.(command) ?? command
          const rules = real.rules.map(
            (rule): typeof rule =>
              (q) =>
                rule({ ...q, state: memory.last ?? q.state }),
          )
          return { ...real, rules }
        }
      }
    },
  },
  {
    name: 'oldRoleOnResume',
    about:
      'what somebody may is remembered from the start of the server, whatever the list says since',
    plant(seams) {
      let seats: State['seat'] | undefined
      for (const name of ['changeSettings', 'excludeSeat', 'giveChair'] as CommandName[]) {
        seams.commands[name] = (command) => ({
          ...command,
          rules: command.rules.map((rule): typeof rule => (q) => {
            seats ??= q.state.seat
            return rule({ ...q, state: { ...q.state, seat: seats } })
          }),
        })
      }
    },
  },
  {
    name: 'lateSecretBallot',
    about: 'the urn asks whether the vote is open before it looks whether the ballot lies in it',
    plant: (seams) => {
      seams.commands.dropSecretBallot = (command) => ({
        ...command,
        rules: [
          ...command.rules,
          ({ state, about }) =>
            state.motion.get(about.motionId ?? '')?.phase === 'VOTING'
              ? undefined
              : { refused: 'VOTE_NOT_OPEN' },
        ],
      })
    },
  },
  {
    name: 'anyRound',
    about: 'a press that was meant for one round of a vote counts in the next',
    plant(seams) {
      for (const name of ['castBallot', 'takeBallotPaper', 'callLast', 'closeVote'] as const)
        seams.commands[name] = (command) => ({
          ...command,
          rules: command.rules.map(
            (rule): typeof rule =>
              ({ about: { round: _, ...about }, ...q }) =>
                rule({ ...q, about }),
          ),
        })
    },
  },
]
