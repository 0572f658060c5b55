import type { Press } from '../../client/live/Outbox.ts'
import type { OutboxEntry } from '../../client/live/OutboxEntry.ts'
import type { Table } from '../../client/live/table.ts'
import type { Command } from '../../domain/commands/defineCommand.ts'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Clock } from '../../server/clock.ts'
import type { Board } from '../../server/documents/Boards.ts'
import type { Rooms } from '../../server/rooms/Rooms.ts'
import type { CommitStore } from '../../server/store/CommitStore.ts'
import { MemoryCommitStore } from '../support/memoryCommitStore.ts'
import type { Link } from './Link.ts'
import type { Page } from './Page.ts'
import type { RoomSource, SimServer } from './SimServer.ts'
import type { World } from './World.ts'

// oxlint-disable-next-line typescript/no-explicit-any
type AnyCommand = Command<CommandName, any>
export type Store = CommitStore & Pick<MemoryCommitStore, 'seed'>

/** Where a bug can be planted between the real parts. The product knows nothing of these. */
export interface Seams {
  /** What is durable. */
  database(): Store
  /** The database as a server sees it. */
  store(store: CommitStore, server: SimServer): CommitStore
  rooms(rooms: Rooms, server: SimServer): RoomSource
  board(board: Board, server: SimServer): Board
  clock(clock: Clock): Clock
  /** What a page's device keeps. */
  table(table: Table<OutboxEntry>, page: Page): Table<OutboxEntry>
  carry(press: Press): Press
  /** A page that is taken up again; true: its old connection's end is still to be heard. */
  onConnect(link: Link): void
  /** A page takes the document of a new board for the old one's continuation. */
  mergesBoards: boolean
  /** Another definition in a command's place. */
  commands: Partial<Record<CommandName, (real: AnyCommand) => AnyCommand>>
}

export const noSeams = (): Seams => ({
  database: () => new MemoryCommitStore(),
  store: (store) => store,
  rooms: (rooms) => rooms,
  board: (board) => board,
  clock: (clock) => clock,
  table: (table) => table,
  carry: (press) => press,
  onConnect: () => {},
  mergesBoards: false,
  commands: {},
})

/** A planted bug, and what it is. */
export interface Mutant {
  readonly name: string
  readonly about: string
  plant(seams: Seams, world: World): void
}
