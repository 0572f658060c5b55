import type { ReactNode } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import { rosterText } from './roster.text.ts'
import css from './RosterTab.module.css'

interface RosterRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly ReactNode[]
  readonly onEdit: () => void
}

interface Props {
  readonly title: string
  readonly empty: string
  readonly add: string
  readonly onAdd: () => void
  /** Titles of the columns, the name's first. */
  readonly columns: readonly string[]
  readonly rows: readonly RosterRow[]
}

/** One of the roster's lists, each row with its way to be changed. */
export function RosterTable({ title, empty, add, onAdd, columns, rows }: Props) {
  const t = useText(rosterText)
  return (
    <Panel
      title={`${title} ${rows.length > 0 ? rows.length : ''}`}
      look="plain"
      aside={
        <Button icon="plus" onClick={onAdd}>
          {add}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <div className={css['list']}>
          <Table caption={t.list(title)} dense>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className={css['name']}>
                    {row.name}
                  </th>
                  {row.cells.map((cell, n) => (
                    <td key={columns[n + 1]}>{cell}</td>
                  ))}
                  <td className={css['action']}>
                    <Button tone="quiet" aria-label={t.edit(row.name)} onClick={row.onEdit}>
                      {t.editShort}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Panel>
  )
}
