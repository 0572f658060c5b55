import type { Request } from 'express'
import { hasEnded, mayReachResident } from '../../domain/issue/contact.ts'
import type { Issue } from '../../domain/issue/Issue.ts'
import { committeeOf } from '../../domain/meeting/lookup.ts'
import { isStaff } from '../../domain/people/authority.ts'
import type { State } from '../../domain/state.ts'
import { CONTACT_DAYS } from '../../domain/issue/contact.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import type { ViewerOf } from './viewerOf.ts'

/** An issue of the asker's own committee, and what he may do with its contact [I13]. */
export interface Asked {
  readonly committeeId: string
  readonly seatId: string
  readonly issueId: Issue['id']
  /** May see and write the contact. */
  readonly mayReach: boolean
  /** May see who read it. */
  readonly isStaff: boolean
  readonly hasEnded: boolean
  /** Days for which a contact is kept after the end. */
  readonly keptDays: number
}

export interface AskedParts {
  readonly rooms: Rooms
  readonly viewerOf: ViewerOf
  readonly clock: Clock
}

/** Undefined for whoever has no right, as for an issue that does not exist. */
export const askedBy = async (o: AskedParts, request: Request): Promise<Asked | undefined> => {
  const asker = await seatIn(o, request)
  const issue = asker?.state.issue.get(String(request.params['id']))
  if (!asker || !issue) return undefined
  const { committeeId, seatId } = asker.viewer
  const asking = question(o, asker, issue.id)
  const asked = {
    ...{ committeeId, seatId, issueId: issue.id, hasEnded: hasEnded(issue) },
    mayReach: !mayReachResident(asking),
    isStaff: !isStaff(asking),
    keptDays: committeeOf(asker.state).settings.deleteAfterDays ?? CONTACT_DAYS,
  }
  return asked.mayReach || asked.isStaff ? asked : undefined
}

/** The committee of a 第一书记、书记 or 专职委员; undefined for everybody else. */
export const committeeOfStaff = async (
  o: AskedParts,
  request: Request,
): Promise<string | undefined> => {
  const asker = await seatIn(o, request)
  return asker && !isStaff(question(o, asker)) ? asker.viewer.committeeId : undefined
}

type Asker = { readonly viewer: Extract<Viewer, { kind: 'seat' }>; readonly state: State }

const seatIn = async (o: AskedParts, request: Request): Promise<Asker | undefined> => {
  const viewer = await o.viewerOf(request)
  if (viewer?.kind !== 'seat') return undefined
  const state = (await o.rooms.of(viewer.committeeId))?.state
  return state && { viewer, state }
}

const question = (o: AskedParts, { state, viewer }: Asker, issueId?: Issue['id']) => ({
  state,
  actor: { kind: 'seat' as const, seatId: viewer.seatId as never },
  about: issueId === undefined ? {} : { issueId },
  now: o.clock.now(),
})
