// What a resident could be found by. None of it may stand on the board: a shared document keeps its
// history, so that one slip stays for good.

export type PersonalData = 'identity' | 'phone' | 'room'

const NUMBER = /\d+(?:[- ]\d+)*[Xx]?/gu
const ROOM = /\d+(?:[-—]\d+)*\s*室/gu
const IN_PLACE: Readonly<Record<Exclude<PersonalData, 'room'>, string>> = {
  identity: '〔证件号〕',
  phone: '〔电话〕',
}

/** The first kind of personal data in a text, if there is any. */
export const personalDataIn = (text: string): PersonalData | undefined => {
  const inNumber = (text.match(NUMBER) ?? []).map(kindOf).find(Boolean)
  return inNumber ?? (text.search(ROOM) >= 0 ? 'room' : undefined)
}

/** The text without it. */
export const maskPersonalData = (text: string): string =>
  text
    .replace(NUMBER, (number) => {
      const kind = kindOf(number)
      return kind ? IN_PLACE[kind] : number
    })
    .replace(ROOM, '某室')

const kindOf = (number: string): 'identity' | 'phone' | undefined => {
  const digits = number.replace(/\D/gu, '')
  if (digits.length === (/x$/iu.test(number) ? 17 : 18)) return 'identity'
  const local = digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits
  // Eleven digits with gaps may be a date and a time; a mobile number begins with 13…19.
  const isWhole = digits === number
  return local.length === 11 && (isWhole || /^1[3-9]/u.test(local)) ? 'phone' : undefined
}
