import { createStore } from './store.ts'

/** Who this page is signed in as. */
export interface Me {
  readonly kind: 'seat' | 'screen' | 'guest' | 'admin' | 'area'
  readonly userId: string
  /** Empty for an administrator until the server has said which committee it is. */
  readonly committeeId: string
  readonly seatId?: string
  readonly guestId?: string
  readonly name: string
  readonly committeeName?: string
  /** When the session ends if it is not used again, ms. */
  readonly expiresAt: number
}
export type Account =
  | { readonly status: 'loading' }
  | { readonly status: 'out' }
  | { readonly status: 'in'; readonly me: Me }

export const account = createStore<Account>({ status: 'loading' })

/** Whose unsent presses, papers and drafts are kept; undefined while nobody is signed in. */
export const ownerOf = (a: Account): string | undefined =>
  a.status === 'in' ? a.me.userId : undefined

/** Asks the server who this page is. Without a network nothing changes. */
export const fetchMe = async (): Promise<void> => {
  const response = await fetch('/api/me', { headers: { accept: 'application/json' } }).catch(
    () => undefined,
  )
  if (response?.status === 401) account.set({ status: 'out' })
  if (!response?.ok) return
  const { viewer, expiresAt, name = '', committeeName } = (await response.json()) as MeAnswer
  const committeeId = viewer.committeeId ?? committeeKnown()
  const me: Me = {
    ...viewer,
    committeeId,
    name,
    expiresAt,
    ...(committeeName === undefined ? {} : { committeeName }),
  }
  const before = account.get()
  if (before.status === 'in' && JSON.stringify(before.me) === JSON.stringify(me)) return
  account.set({ status: 'in', me })
}

interface MeAnswer {
  readonly viewer: Omit<Me, 'committeeId' | 'name' | 'expiresAt'> & { committeeId?: string }
  readonly expiresAt: number
  readonly name?: string
  readonly committeeName?: string
}

const committeeKnown = (): string => {
  const known = account.get()
  return known.status === 'in' ? known.me.committeeId : ''
}
