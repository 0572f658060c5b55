const LONGEST_NAME = 20

/** A person's name, or what is wrong with it. */
export type NameCheck =
  { readonly name: string } | { readonly fault: 'NAME_EMPTY' | 'NAME_TOO_LONG' | 'NAME_RESERVED' }

/**
 * The name as everybody will see it: composed (NFC), one space between words, and none of the
 * characters that are invisible or turn the writing direction. 1 to 20 characters.
 */
export function personName(typed: string): NameCheck {
  const name = typed.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim().normalize('NFC')
  if (lettersOf(name) === '') return { fault: 'NAME_EMPTY' }
  return [...name].length > LONGEST_NAME ? { fault: 'NAME_TOO_LONG' } : { name }
}

/**
 * A guest chooses his name himself, so words of office are refused in it: what he is, the chair's
 * list says.
 */
export function guestName(typed: string): NameCheck {
  const checked = personName(typed)
  if ('fault' in checked) return checked
  const letters = lettersOf(checked.name)
  return ROLE_WORDS.some((word) => letters.includes(word)) ? { fault: 'NAME_RESERVED' } : checked
}

/** Controls, format characters (zero-width, bidi), lone surrogates, private use, empty fillers. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu

// prettier-ignore
const ROLE_WORDS = [
  '书记', '主持', '记录', '管理员', '主席', '主任委员', '委员会', '大屏', '系统',
  '议事板', '官方', 'admin', 'secretary', 'recorder', 'system',
]

/**
 * What is compared with the words of office: compatibility forms (Kangxi radicals, full-width
 * letters), traditional characters and dots or spaces between the letters must not hide one.
 */
function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(TRADITIONAL, (c) => SIMPLE[c] ?? c)
}

/** Of the words of office, what may be written in the other way. */
const SIMPLE: Readonly<Record<string, string>> = {
  書: '书',
  記: '记',
  錄: '录',
  録: '录',
  員: '员',
  會: '会',
  係: '系',
  統: '统',
  議: '议',
}
const TRADITIONAL = new RegExp(`[${Object.keys(SIMPLE).join('')}]`, 'gu')
