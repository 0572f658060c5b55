import { useText } from '../../text/defineText.ts'
import { Table } from '../../ui/Table.tsx'
import type { RosterPreview } from './CommitteeView.ts'
import css from './ImportRoster.module.css'
import { rosterText } from './roster.text.ts'

/** What is wrong with the spreadsheet, line by line, in words. */
export function ImportErrors({ errors }: Pick<RosterPreview, 'errors'>) {
  const t = useText(rosterText)
  return (
    <div role="alert">
      <h3 className={css['errors']}>{t.errors(errors.length)}</h3>
      <p className={css['lead']}>{t.errorsHint}</p>
      <Table caption={t.errors(errors.length)} dense>
        <thead>
          <tr>
            <th scope="col">{t.sheet}</th>
            <th scope="col" className="number">
              {t.row}
            </th>
            <th scope="col">{t.fault}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ sheet, row, text }) => (
            <tr key={`${sheet} ${row} ${text}`}>
              <td className={css['word']}>{sheet}</td>
              <td className="number">{row}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
