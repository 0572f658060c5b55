import { useMe } from '../live/session.ts'
import { AreaArchive } from './AreaArchive.tsx'
import { MemberArchive } from './MemberArchive.tsx'

/** `/archive`, for superiors `/area`: to each reader the archive that is open to him. */
export function ArchivePage() {
  const { me } = useMe()
  return me?.kind === 'area' ? <AreaArchive /> : <MemberArchive />
}
