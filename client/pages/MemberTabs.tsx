import type { Place } from './MemberPage.tsx'

/** The phone's other tabs: the list, one's own business, everything else. */
export function MemberTabs({ place }: { readonly place: Exclude<Place, 'meeting'> }) {
  return <p>{place}</p>
}
