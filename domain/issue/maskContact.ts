// [I13] What may be shown of a resident's contact to whoever has not asked for it with a reason. How
// many characters are hidden is hidden, too.

/** 张** */
export const maskName = (name: string): string => {
  const [first, second] = [...name.trim()]
  return first !== undefined && second !== undefined ? `${first}**` : '**'
}

/** 138****1234; of a shorter number the last two digits, of a very short one nothing. */
export const maskPhone = (phone: string): string => {
  const digits = phone.normalize('NFKC').replace(/\D/gu, '')
  const local = digits.length > 11 && digits.startsWith('86') ? digits.slice(2) : digits
  if (local.length >= 11) return `${local.slice(0, 3)}****${local.slice(-4)}`
  return local.length >= 7 ? `****${local.slice(-2)}` : '****'
}

/** 510*************1X: the first three and the last two. */
export const maskIdentity = (number: string): string => {
  const letters = number.normalize('NFKC').replace(/[^0-9Xx]/gu, '')
  return letters.length >= 15
    ? `${letters.slice(0, 3)}*************${letters.slice(-2)}`
    : '*************'
}

const BUILDING = /^(.*?(?:栋|幢|座|号楼))/su
/** What is finer than a building, or a number that is none of a building. */
const FINER = /室|户|单元|层|门|家|[0-9０-９]{4}/u

/** Down to the building: 一村2栋. Where none is named, nothing. */
export const maskAddress = (address: string): string => {
  const building = BUILDING.exec(address)?.[1] ?? ''
  return building === '' || FINER.test(building) ? '**' : building
}
