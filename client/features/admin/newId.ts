/** An id for a new record. Over plain http there is no crypto.randomUUID, but random bytes there are. */
export const newId = <Id extends string>(): Id => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('') as Id
}
