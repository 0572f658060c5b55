/** Who a connection is, as everybody in the room may see it; written by the server. */
export type Identity = {
  readonly seatId?: string
  readonly name: string
  readonly unit?: string
}

/**
 * The state that others get to see: identity from the server, and of what the page claims only the
 * fields that we know. `null` means that the page is not there. Undefined for what is not a state.
 */
export function presenceState(identity: Identity, claim: string): string | undefined {
  const claimed = parse(claim)
  if (claimed === null) return 'null'
  if (typeof claimed !== 'object' || Array.isArray(claimed)) return undefined
  const { seatId, name, unit } = identity
  const { looking, typing, follow } = claimed as Record<string, unknown>
  return JSON.stringify({
    ...(seatId === undefined ? {} : { seat: seatId }),
    name,
    ...(unit === undefined ? {} : { unit }),
    ...(typeof looking === 'string' && looking.length <= LONGEST_ID ? { looking } : {}),
    ...(typeof typing === 'boolean' ? { typing } : {}),
    ...(typeof follow === 'boolean' ? { follow } : {}),
  })
}

const LONGEST_ID = 100

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
