import type { Table } from '../../../client/live/table.ts'
import type { Mutant } from '../Seams.ts'

// Bugs of pages, of connections and of what a server does when they come and go.

export const PAGE_MUTANTS: readonly Mutant[] = [
  {
    name: 'clientClock',
    about: 'the time of a press is that of the device that sent it',
    plant(seams, world) {
      let skew = 0
      seams.carry = (press) => press
      const sent = world.sent.bind(world)
      world.sent = (link, frame) => {
        skew = link.page.device.skew
        sent(link, frame)
      }
      seams.clock = (clock) => ({ now: () => clock.now() + skew })
    },
  },
  {
    name: 'lateCloseKillsNewSession',
    about: 'the end of an old connection is heard late and taken for the end of the new one',
    plant(seams) {
      const had = new Set<object>()
      seams.onConnect = (link) => {
        const { page } = link
        if (had.has(page)) setImmediate(() => page.outbox.setOnline(false))
        had.add(page)
        const take = page.take.bind(page)
        let late = had.size % 3 === 0
        page.take = (frame) => {
          take(frame)
          if (frame.kind === 'welcome' && late) page.outbox.setOnline(false)
          late = false
        }
      }
    },
  },
  {
    name: 'outboxNotKept',
    about: 'presses are gone when the page is loaded again',
    plant: (seams) => {
      seams.table = <T>(table: Table<T>) => ({ ...table, put: async () => {} })
    },
  },
  {
    name: 'boardNameKept',
    about: 'after a restart the board has its old name, and pages merge the old document into it',
    plant: (seams) => {
      seams.mergesBoards = true
    },
  },
]
