let last = 0
let counter = 0

/**
 * A UUID of version 7: sorts by the time of its making, also within one millisecond and when the
 * device's clock is set back. Not `crypto.randomUUID`: a page on plain http does not have it.
 */
export const uuidV7 = (now = Date.now()): string => {
  counter = now > last ? 0 : counter + 1
  if (counter > 0xfff) {
    counter = 0
    last += 1
  }
  last = Math.max(now, last)
  const random = crypto.getRandomValues(new Uint8Array(8))
  random[0] = 0x80 | ((random[0] ?? 0) & 0x3f)
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = last.toString(16).padStart(12, '0')
  const place = counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
