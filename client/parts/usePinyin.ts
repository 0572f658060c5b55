import { useEffect, useState } from 'react'

type Match = (text: string, query: string) => boolean

/** Does `text` contain what was typed, as it stands or by the letters of its pinyin (wkq: 温克勤)? */
export const usePinyin = (): Match => {
  const [inPinyin, setInPinyin] = useState<Match>()
  useEffect(() => {
    let isHere = true
    void loadPinyin().then((match) => isHere && setInPinyin(() => match))
    return () => {
      isHere = false
    }
  }, [])
  return (text, query) => {
    const wanted = query.trim().toLowerCase()
    if (wanted === '' || text.toLowerCase().includes(wanted)) return true
    return /^[a-z\s]+$/.test(wanted) && (inPinyin?.(text, wanted) ?? false)
  }
}

// A table of all characters: fetched when somebody begins to search, and not with the page.
const loadPinyin = async (): Promise<Match> => {
  const { match } = await import('pinyin-pro')
  return (text, query) => match(text, query, { continuous: true }) !== null
}
