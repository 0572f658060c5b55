import { pinyin } from 'pinyin-pro'
import { fold } from './words.ts'

/** First letters of the pinyin of a text, character by character: 基齿社区 is `jcsq`. */
export const initialsOf = (text: string): string => letters(text, {})

/** The same of a person's name, whose first character is read as a surname: 曾某 is `zm`. */
export const initialsOfName = (name: string): string => letters(name, { surname: 'head' })

const letters = (text: string, o: { surname?: 'head' }): string =>
  pinyin(fold(text), { pattern: 'first', toneType: 'none', type: 'array', ...o })
    .map((letter) => (/^[a-z0-9]$/u.test(letter) ? letter : ' '))
    .join('')
    .replace(/ +/gu, ' ')
    .trim()
