/** The first character of each pinyin letter in the order in which browsers sort Chinese. */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀']
const LETTERS = [...'abcdefghjklmnopqrstwxyz']

// Characters with two everyday readings; the sort order knows only one of them.
const READINGS: Readonly<Record<string, string>> = {
  ...{ 长: 'cz', 重: 'cz', 调: 'dt', 行: 'hx', 乐: 'ly', 朝: 'cz', 弹: 'dt', 单: 'ds', 便: 'bp' },
  ...{ 曾: 'cz', 传: 'cz', 降: 'jx', 校: 'jx', 区: 'oq', 解: 'jx', 柜: 'gj', 泊: 'bp', 匙: 'cs' },
  ...{ 刹: 'cs', 系: 'jx', 埔: 'bp', 幢: 'cz', 栅: 'sz', 耙: 'bp', 伺: 'cs', 粘: 'nz', 翟: 'dz' },
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
  char !== undefined && (char === letter || (READINGS[char] ?? initialOf(char)).includes(letter))

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
