import * as Y from 'yjs'

/** The writes that an update holds, by client and clock: alone or merged with others, they keep these. */
export const writesIn = (update: Uint8Array): readonly string[] =>
  Y.decodeUpdate(update).structs.map(({ id }) => `${id.client} ${id.clock}`)
