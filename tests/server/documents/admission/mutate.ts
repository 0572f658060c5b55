/** Random whole numbers below n from a seed, so that a run that failed can be run again. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    // Mixed well, so that neighbouring seeds have nothing in common.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Bytes with one to four things changed in them: flipped, set, cut, doubled, inserted or moved. */
export function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let list = [...bytes]
  for (let changes = 1 + random(4); changes > 0; changes--) {
    const at = random(list.length + 1)
    const kind = random(7)
    if (kind === 0 && list.length > 0)
      list[at % list.length] = list[at % list.length]! ^ (1 << random(8))
    else if (kind === 1 && list.length > 0) list[at % list.length] = random(256)
    else if (kind === 2) list.splice(at, 1 + random(3))
    else if (kind === 3) list.splice(at, 0, ...list.slice(at, at + 1 + random(6)))
    else if (kind === 4) list.splice(at, 0, random(256))
    else if (kind === 5) list = list.slice(0, at)
    else if (list.length > 0)
      list[at % list.length] = Math.max(0, list[at % list.length]! + random(5) - 2)
  }
  return Uint8Array.from(list)
}
