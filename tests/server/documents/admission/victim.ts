import * as Y from 'yjs'

/** The document that hostile updates aim at, abcXYZdefQ: clients 1 and 3 are the sender's, 2 and 4 somebody else's. */
export function victim(): { readonly update: Uint8Array; readonly owners: Map<number, string> } {
  const one = new Y.Doc()
  one.clientID = 1
  one.getText('discussion').insert(0, 'abcdef') // 1:0-5
  one.getText('motion').insert(0, 'motion') // 1:6-11
  const two = new Y.Doc()
  two.clientID = 2
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  two.getText('discussion').insert(3, 'XYZ') // 2:0-2
  const four = new Y.Doc()
  four.clientID = 4
  four.getText('discussion').insert(0, 'Q') // 4:0, written before anything of the others was heard
  Y.applyUpdate(two, Y.encodeStateAsUpdate(four))
  return {
    update: Y.encodeStateAsUpdate(two),
    owners: new Map([
      [1, 'mallory'],
      [2, 'wang'],
      [3, 'mallory'],
      [4, 'li'],
    ]),
  }
}
