import { isOfCommittee } from '../auth/viewer.ts'
import type { DocumentGateway } from '../documents/DocumentGateway.ts'
import type { Io } from './Io.ts'

/** The committees of which somebody has a page open, with commands or with documents. */
export const watchedCommittees = (
  io: Io,
  gateway: Pick<DocumentGateway, 'viewers'>,
): ReadonlySet<string> => {
  const watched = new Set<string>()
  for (const { data } of io.sockets.sockets.values())
    if (isOfCommittee(data.viewer)) watched.add(data.viewer.committeeId)
  for (const viewer of gateway.viewers()) if (isOfCommittee(viewer)) watched.add(viewer.committeeId)
  return watched
}
