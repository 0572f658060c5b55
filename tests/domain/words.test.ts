import { describe, expect, it } from 'vitest'
import { inChinese, quoted, sentence, shareInWords } from '../../domain/minutes/words.ts'

describe('words', () => {
  it('[M30] numbers in Chinese', () => {
    const table = {
      1: '一',
      10: '十',
      11: '十一',
      20: '二十',
      21: '二十一',
      100: '一百',
      101: '一百零一',
      110: '一百一十',
      115: '一百一十五',
      120: '一百二十',
      999: '九百九十九',
    }
    for (const [n, words] of Object.entries(table)) expect(inChinese(Number(n))).toBe(words)
    expect(new Set(Array.from({ length: 1000 }, (_, n) => inChinese(n))).size).toBe(1000)
  })

  it('[M19] shares in words', () => {
    expect(
      [
        [1, 2],
        [2, 4],
        [3, 5],
        [2, 3],
        [4, 5],
        [1, 1],
      ].map(([n, d]) => shareInWords(n!, d!)),
    ).toEqual(['半数', '半数', '五分之三', '三分之二', '五分之四', '全部'])
  })

  it('[M27] quotation and full stops', () => {
    expect(quoted('设“评理室”')).toBe('“设‘评理室’”')
    expect(sentence('先算账')).toBe('先算账。')
    expect(sentence('先算账。')).toBe('先算账。')
  })
})
