import { Link } from 'wouter'
import { useText } from '../../text/defineText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Area, AreaCommittee } from './Area.ts'
import { areaText } from './area.text.ts'
import css from './Area.module.css'

/** The committees of an area, each with its counts. */
export function AreaHome({ area }: { readonly area: Area }) {
  const t = useText(areaText)
  if (area.committees.length === 0) return <EmptyState title={t.none} hint={t.noneHint} />
  return (
    <ol className={css['cards']}>
      {area.committees.map((committee) => (
        <li key={committee.id} className={css['card']}>
          <Card committee={committee} isDistrict={area.tier === 'DISTRICT'} />
        </li>
      ))}
    </ol>
  )
}

function Card({ committee: c, isDistrict }: { committee: AreaCommittee; isDistrict: boolean }) {
  const t = useText(areaText)
  const few = (n: number | undefined) => (n === undefined ? t.few : t.items(n))
  return (
    <>
      <h2>
        <Link href={`/area?c=${encodeURIComponent(c.id)}`} className={css['link']}>
          {c.name}
        </Link>
      </h2>
      {isDistrict && c.subdistrictName && <p className={css['muted']}>{c.subdistrictName}</p>}
      <dl className={css['counts']}>
        {(
          [
            [t.meetings, t.times(c.meetings)],
            [t.issued, t.papers(c.issued)],
            [t.issues, few(c.issues)],
            [t.open, few(c.open)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
