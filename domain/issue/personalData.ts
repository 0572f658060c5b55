// What a resident could be found by. None of it may stand on the board: a shared document keeps its
// history, so that one slip stays for good.

export type PersonalData = 'identity' | 'phone' | 'room'

/** Digits in one piece, or in groups as people write them: `138 1234 5678`. */
// The characters that make one sign of several are meant as themselves here.
// oxlint-disable-next-line no-misleading-character-class
const GROUPS = /[0-9０-９]+(?:[- .·－—　\u00A0\u200D\uFE0F\u20E3]{1,3}[0-9０-９]+)*[Xx]?/gu
/** The same with what may follow a door number; that every number matches keeps it linear. */
const DOORS = /[0-9０-９]+(?:[-－—][0-9０-９]+)*(\s*室)?/gu
const PIECE = /[0-9０-９]+[Xx]?/gu
const LONGEST = 18
const SHORTEST = 3
const IN_PLACE = { identity: '〔证件号〕', phone: '〔电话〕' } as const

/** The first kind of personal data in a text, if there is any. */
export const personalDataIn = (text: string): PersonalData | undefined => {
  for (const [run] of text.matchAll(GROUPS)) {
    const [found] = numbersIn(run)
    if (found) return found.kind
  }
  for (const [, door] of text.matchAll(DOORS)) if (door !== undefined) return 'room'
  return undefined
}

/** The text without it. */
export const maskPersonalData = (text: string): string =>
  maskNumbers(text).replace(DOORS, (number: string, door?: string) => (door ? '某室' : number))

/** The text without numbers of telephones and identity cards. */
export const maskNumbers = (text: string): string =>
  text.replace(GROUPS, (run: string) => {
    let masked = ''
    let at = 0
    for (const { kind, from, to } of numbersIn(run)) {
      masked += run.slice(at, from) + IN_PLACE[kind]
      at = to
    }
    return masked + run.slice(at)
  })

interface Found {
  readonly kind: 'identity' | 'phone'
  readonly from: number
  readonly to: number
}

/**
 * Two numbers may stand side by side in one run: groups are tried together, from each on. People write
 * numbers in groups of three digits and more; shorter ones are days and hours, unless they are all.
 */
const numbersIn = (run: string): readonly Found[] => {
  const pieces = [...run.matchAll(PIECE)].map((m) => ({
    digits: m[0].normalize('NFKC'),
    from: m.index,
    to: m.index + m[0].length,
  }))
  const whole = kindOf(pieces.map((p) => p.digits).join(''), pieces.length === 1)
  if (whole) return [{ kind: whole, from: 0, to: run.length }]
  const found: Found[] = []
  for (let first = 0; first < pieces.length; first += 1) {
    let digits = ''
    for (let last = first; last < pieces.length && digits.length < LONGEST; last += 1) {
      const { digits: more = '', to = run.length } = pieces[last] ?? {}
      if (more.length < SHORTEST && more !== '86') break
      digits += more
      const kind = kindOf(digits, last === first)
      if (!kind) continue
      found.push({ kind, from: pieces[first]?.from ?? 0, to })
      first = last
      break
    }
  }
  return found
}

const kindOf = (number: string, isOnePiece: boolean): Found['kind'] | undefined => {
  if (/^\d{17}[\dXx]$/u.test(number)) return 'identity'
  const local = number.length === 13 && number.startsWith('86') ? number.slice(2) : number
  // Eleven digits with gaps may be a date and a time; a mobile number begins with 13…19.
  return /^\d{11}$/u.test(local) && (isOnePiece || /^1[3-9]/u.test(local)) ? 'phone' : undefined
}
