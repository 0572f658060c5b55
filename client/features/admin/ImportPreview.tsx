import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Table } from '../../ui/Table.tsx'
import type { CommitteeView, RosterPreview } from './CommitteeView.ts'
import css from './ImportRoster.module.css'
import { rosterText } from './roster.text.ts'

interface Props {
  readonly view: CommitteeView
  readonly preview: RosterPreview
}

/** Everything that would be written, in one table. */
export function ImportPreview({ view, preview: { roster, changed } }: Props) {
  const t = useText(rosterText)
  const kinds = useText(meetingWords).seat
  const units = [...roster.units, ...view.units]
  const unitName = (id: string | undefined) => units.find((u) => u.id === id)?.shortName
  const rows = [
    ...roster.units.map((u) => ({ ...u, list: t.units, about: [u.shortName, u.kind] })),
    ...roster.branches.map((b) => ({ ...b, list: t.branches, about: [b.area] })),
    ...roster.seats.map((s) => ({
      ...{ id: s.id, name: s.name, list: t.seats },
      about: [
        kinds[s.kind],
        s.votes && t.votes,
        unitName(s.unitId),
        s.post,
        s.termStart,
        s.termEnd,
      ],
    })),
  ]
  return (
    <div className={css['list']}>
      <Table caption={t.preview} dense>
        <tbody>
          {rows.map(({ id, name, list, about }) => (
            <tr key={id}>
              <td>
                {changed.includes(id) ? (
                  <Badge tone="amber">{t.isChanged}</Badge>
                ) : (
                  <Badge tone="green">{t.isNew}</Badge>
                )}
              </td>
              <td className={css['word']}>{list}</td>
              <th scope="row">{name}</th>
              <td>{about.filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
