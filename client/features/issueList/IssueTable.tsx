import type { ComponentType } from 'react'
import { useCallback, useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { Table } from '../../ui/Table.tsx'
import type { ShownGroup } from './IssueList.tsx'
import { issueListText } from './issueList.text.ts'
import css from './IssueTable.module.css'
import { IssueTableRow } from './IssueTableRow.tsx'
import { MergePicked } from './MergePicked.tsx'
import { useListKeys } from './useListKeys.ts'

interface Props {
  readonly groups: readonly ShownGroup[]
  readonly Actions: ComponentType<{ readonly issue: Issue }>
}

/** The list for working through it: rows to pick, a menu in each, and keys for whoever likes them. */
export function IssueTable({ groups, Actions }: Props) {
  const t = useText(issueListText)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  useListKeys()
  // The rows are remembered; what they are given must not change with every pick.
  const pick = useCallback(
    (id: string) =>
      setPicked((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const mayPick = useGate('mergeIssues', {}).isMine
  return (
    <>
      <MergePicked picked={picked} onDone={() => setPicked(new Set())} />
      <Table caption={t.table} dense>
        <thead>
          <tr>
            {mayPick && (
              <th scope="col">
                <span className="visually-hidden">{t.columns.pick}</span>
              </th>
            )}
            <th scope="col">{t.columns.no}</th>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.status}</th>
            <th scope="col">{t.columns.level}</th>
            <th scope="col">{t.columns.category}</th>
            <th scope="col" className="number">
              {t.columns.households}
            </th>
            <th scope="col" className="number">
              {t.columns.reports}
            </th>
            <th scope="col" className="number">
              {t.columns.plusOnes}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t.columns.actions}</span>
            </th>
          </tr>
        </thead>
        {groups.map(({ branch, issues, all }) => (
          <tbody key={branch.id}>
            <tr className={css['branch']}>
              <th scope="colgroup" colSpan={10}>
                {branch.name} <span className={css['count']}>{t.count(all)}</span>
              </th>
            </tr>
            {issues.map((issue) => (
              <IssueTableRow
                key={issue.id}
                issue={issue}
                isPicked={picked.has(issue.id)}
                onPick={mayPick ? pick : undefined}
                Actions={Actions}
              />
            ))}
          </tbody>
        ))}
      </Table>
      {mayPick && <p className={css['keys']}>{t.keys}</p>}
    </>
  )
}
