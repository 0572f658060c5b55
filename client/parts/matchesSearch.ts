import { hasInitials } from './initials.ts'

/** Does `text` contain what was typed, as it stands or as first letters of its pinyin (wkq: 温克勤)? */
export const matchesSearch = (text: string, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase()
  return (
    text.toLowerCase().includes(wanted) || (/^[a-z ]+$/.test(wanted) && hasInitials(text, wanted))
  )
}
