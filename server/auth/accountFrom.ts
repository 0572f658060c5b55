import { ACCOUNT_KINDS, type Account } from './storage.ts'

/** better-auth's user as our account; undefined where its kind is none of ours. */
export function accountFrom(user: {
  id: string
  name: string
  kind: string
  committeeId?: string | null | undefined
  subjectId?: string | null | undefined
  disabledAt?: Date | null | undefined
}): Account | undefined {
  const kind = ACCOUNT_KINDS.find((known) => known === user.kind)
  if (!kind) return undefined
  return {
    id: user.id,
    name: user.name,
    kind,
    ...(user.committeeId ? { committeeId: user.committeeId } : {}),
    ...(user.subjectId ? { subjectId: user.subjectId } : {}),
    ...(user.disabledAt ? { disabledAt: user.disabledAt.getTime() } : {}),
  }
}
