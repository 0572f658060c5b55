import { notesName } from '../../domain/board/documentName.ts'
import type { Peer } from '../clients/Peer.ts'
import type { Ready } from './Order.ts'
import { ITEM } from './Order.ts'
import type { Product } from './startProduct.ts'

/** The product as a place where notes are written: the notes of each committee's item. */
export const productPeer = (product: Product, ready: Ready, membersPerRoom: number): Peer => ({
  system: 'product',
  pid: product.pid,
  databasePid: ready.databasePid,
  door(room, member) {
    const at = ready.members[room * membersPerRoom + member]
    const name = notesName(at?.committeeId ?? '', { kind: 'item', id: ITEM })
    return {
      url: `${ready.origin.replace(/^http/, 'ws')}/yjs/${name}`,
      headers: { cookie: at?.cookie ?? '', origin: ready.origin },
    }
  },
  async stop() {},
})
