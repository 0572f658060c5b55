import * as encoding from 'lib0/encoding'

/** An awareness update of one member: looks at item `place`. */
export const presenceOf = (clientId: number, clock: number, place: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify({ looking: `i${place % 50}` }))
  })
