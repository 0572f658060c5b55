const DEEPEST = 16

/**
 * Is this what JSON can say, and no deeper than any input of ours? Hashing and schemas walk through it by
 * recursion, which ten thousand brackets would break; and a megabyte of bytes is no input.
 */
export const isPlain = (value: unknown): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      if (!Array.isArray(one) && Object.getPrototypeOf(one) !== Object.prototype) return false
      for (const inner of Object.values(one)) next.push(inner)
    }
    if (next.length === 0) return true
    level = next
  }
  return false
}
