/** Thrown for bytes that lib0 would never have written; whoever reads a frame turns it into a refusal. */
export class MalformedBytes extends Error {}

/** Reads lib0's encoding, strictly: what is too long, too short or not written the shortest way is refused. */
export class ByteReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get remaining(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new MalformedBytes('too short')
    this.at += 1
    return byte
  }

  varUint(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * unit
      if (byte < 0x80) {
        // One number has one spelling, or two readers could disagree about a document.
        if (byte === 0 && unit > 1) throw new MalformedBytes('padded number')
        if (value > Number.MAX_SAFE_INTEGER) throw new MalformedBytes('number too large')
        return value
      }
      unit *= 0x80
      if (unit > Number.MAX_SAFE_INTEGER) throw new MalformedBytes('number too long')
    }
  }

  /** A view on `length` bytes, not a copy. */
  take(length: number): Uint8Array {
    if (length > this.remaining) throw new MalformedBytes('too short')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  varBytes(): Uint8Array {
    return this.take(this.varUint())
  }

  varString(): string {
    const bytes = this.varBytes()
    try {
      return utf8.decode(bytes)
    } catch {
      throw new MalformedBytes('not UTF-8')
    }
  }

  /** Nothing may be left over: hidden bytes are how one reader is shown something else than the next. */
  end(): void {
    if (this.remaining > 0) throw new MalformedBytes('bytes left over')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
