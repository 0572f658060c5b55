import type { Answer, OwnBallot, Welcome } from '../../domain/commands/protocol.ts'
import type { Press } from '../../client/live/Outbox.ts'
import type { SimServer } from './SimServer.ts'
import type { Page } from './Page.ts'

export interface UpFrame {
  readonly ack: number
  readonly press: Press
}
export type DownFrame =
  | { readonly kind: 'welcome'; readonly welcome: Welcome }
  | { readonly kind: 'answer'; readonly ack: number; readonly answer: Answer }
  | { readonly kind: 'ownBallot'; readonly ballot: OwnBallot }

/** One connection of a page: two queues in order, which the scheduler empties frame by frame. */
export class Link {
  readonly server: SimServer
  readonly page: Page
  /** Who it was when it connected: a connection keeps the rights that it came with. */
  readonly viewer: Page['viewer']
  up: UpFrame[] = []
  down: DownFrame[] = []
  /** The page holds it. */
  isOpen = true
  /** The server holds it: what the page has sent before it went still arrives. */
  isHeld = true

  constructor(server: SimServer, page: Page) {
    this.server = server
    this.page = page
    this.viewer = page.viewer
  }

  /** Broken between the two. `late`: what is under way up still arrives. */
  break(late = false): void {
    this.down = []
    if (!late) this.letGo()
    if (!this.isOpen) return
    this.isOpen = false
    this.page.lost(this)
  }

  letGo(): void {
    this.isHeld = false
    this.up = []
    this.server.links.delete(this)
  }
}
