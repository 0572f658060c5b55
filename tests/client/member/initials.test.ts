import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { hasInitials } from '../../../client/parts/initials.ts'

describe('search by the first letters of the pinyin', () => {
  it.each([
    ['基齿社区', 'jcsq'],
    ['没有电动车充电桩，大家都从窗户吊线充电', 'ddccdz'],
    ['3栋化粪池堵了', '3dhfc'],
    ['长江路重修', 'zjlcx'],
    ['长江路重修', 'cjlcx'],
  ])('%s is found by %s', (text, letters) => {
    expect(hasInitials(text, letters)).toBe(true)
  })

  it('does not find letters with a gap between them', () => {
    expect(hasInitials('基齿社区', 'jsq')).toBe(false)
  })

  it('knows the 3,755 everyday characters as a dictionary does', () => {
    const everyday = charactersOfGb2312().filter(
      (char) => !readings(char).some((letter) => hasInitials(char, letter)),
    )
    expect(everyday).toEqual([])
  })
})

const readings = (char: string): readonly string[] =>
  pinyin(char, { multiple: true, toneType: 'none', type: 'array' }).map((r) => r[0] ?? '')

/** Level 1 of GB 2312: rows 16 to 55. */
const charactersOfGb2312 = (): readonly string[] => {
  const decoder = new TextDecoder('gb2312')
  const chars: string[] = []
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1)
      chars.push(decoder.decode(new Uint8Array([row, cell])))
  return chars
}
