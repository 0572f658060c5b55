/** The first character of each pinyin letter in the order in which browsers sort Chinese. */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀']
const LETTERS = [...'abcdefghjklmnopqrstwxyz']

// Characters that are often read in the second way; the sort order knows only one.
const SECOND: Readonly<Record<string, string>> = {
  ...{ 长: 'z', 重: 'c', 调: 'd', 行: 'h', 乐: 'y', 朝: 'c', 弹: 't', 单: 's', 便: 'p', 曾: 'c' },
  ...{ 传: 'c', 降: 'x', 校: 'j', 区: 'o', 解: 'x', 柜: 'j', 泊: 'p', 匙: 'c', 刹: 's', 系: 'j' },
}

/**
 * Does the text hold these letters as first letters of its pinyin, one after the other? `jcsq` finds
 * 基齿社区. The browser's own sort order knows the readings: no table of 20,000 characters is fetched.
 * Letters and digits stand for themselves.
 */
export const hasInitials = (text: string, letters: string): boolean => {
  const chars = [...text.toLowerCase()]
  const wanted = [...letters.toLowerCase()].filter((c) => c !== ' ')
  return chars.some((_, from) => wanted.every((c, n) => reads(chars[from + n], c)))
}

const reads = (char: string | undefined, letter: string): boolean =>
  char !== undefined && (char === letter || initialOf(char) === letter || SECOND[char] === letter)

const known = new Map<string, string>()
let collator: Intl.Collator | undefined

const initialOf = (char: string): string => {
  const found = known.get(char)
  if (found !== undefined) return found
  collator ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin')
  const sort = collator
  const at = FIRSTS.filter((first) => sort.compare(char, first) >= 0).length - 1
  const letter = /\p{Script=Han}/u.test(char) ? (LETTERS[at] ?? '') : ''
  known.set(char, letter)
  return letter
}
