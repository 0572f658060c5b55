import { useSearchParams } from 'wouter'

const NAMES = [
  ...['q', 'kind', 'year', 'docNo', 'category', 'outcome', 'unit', 'owner', 'status', 'committee'],
] as const

/** What is asked, by the names of `GET /api/search`; what is not asked is not there. */
export type SearchQuery = Readonly<Record<string, string>>

/** What the page's address asks, so that it can be sent, kept and gone back to. */
export const useSearchQuery = () => {
  const [params, setParams] = useSearchParams()
  const query: SearchQuery = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const page = Number(params.get('page') ?? '1') || 1
  const write = (next: SearchQuery, to = 1) =>
    setParams((before) => {
      const kept = [...before].filter(([name]) => name !== 'page' && !isName(name))
      const asked = Object.entries(next).filter(([, value]) => value !== '')
      return new URLSearchParams([...kept, ...asked, ...(to > 1 ? [['page', `${to}`]] : [])])
    })
  return {
    query,
    page,
    isAsked: Object.keys(query).length > 0,
    ask: (next: SearchQuery) => write(next),
    turnTo: (to: number) => write(query, to),
  }
}

const isName = (name: string): boolean => (NAMES as readonly string[]).includes(name)
