const SPACE = '\u200B'
/** Characters between which a line breaks anyway. */
const HAN = /\p{Script=Han}/u
const CLOSING = /[，。；：、！？）》」』】]/u
/** What must not be parted from the character before it. */
const ATTACHED = /[\p{M}\p{Emoji_Modifier}\u200C\u200D]/u

/**
 * A text whose lines can be broken, however long its words are: a stretch that gives a line no chance to
 * end for more than `longest` characters gets one after every `step`. Usual text stays as it is.
 */
export const breakable = (text: string, longest: number, step: number): string =>
  stretchesOf(text)
    .map((stretch) => (stretch.length <= longest ? stretch : parted(stretch, step)).join(''))
    .join('')

/** Stretches of characters that stay on one line. */
const stretchesOf = (text: string): readonly (readonly string[])[] => {
  const stretches: string[][] = [[]]
  let before = ''
  for (const character of text) {
    const ends = before === ' ' || HAN.test(before) || CLOSING.test(before)
    if (ends && HAN.test(character)) stretches.push([])
    else if (before === ' ' && character !== ' ') stretches.push([])
    stretches.at(-1)?.push(character)
    before = character
  }
  return stretches
}

const parted = (stretch: readonly string[], step: number): readonly string[] => {
  let since = 0
  return stretch.flatMap((character) => {
    since += 1
    // Even marks on one letter end somewhere.
    if (since <= step || (ATTACHED.test(character) && since <= 4 * step)) return [character]
    since = 1
    return [SPACE, character]
  })
}
