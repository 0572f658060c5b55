import type { ComponentType } from 'react'
import { useEffect, useRef } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import type { IssueId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useStore } from '../../live/useStore.ts'
import { ActionSheet } from './ActionSheet.tsx'
import { AgendaDialog } from './AgendaDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import type { IssueAction } from './issueAction.ts'
import { FACES, ISSUE_ACTIONS, openAction } from './issueAction.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { RejectDialog } from './RejectDialog.tsx'
import { TriageDialog } from './TriageDialog.tsx'
import { useIssueGates } from './useIssueGates.ts'
import { useVerify } from './useVerify.ts'

/** Once a page: the dialogs of an issue's actions, and the keys that open them from its row. */
export function IssueActionHost({ Visit }: Pick<Props, 'Visit'>) {
  const open = useStore(openAction)
  const issue = useBoard((s) => (open ? s.issue.get(open.issueId) : undefined))
  useEffect(() => {
    addEventListener('keydown', startFromRow)
    return () => {
      removeEventListener('keydown', startFromRow)
      openAction.set(undefined)
    }
  }, [])
  if (!open || !issue) return null
  return <Opened key={issue.id} issue={issue} action={open.action} Visit={Visit} />
}

interface Props {
  readonly issue: Issue
  readonly action: IssueAction | undefined
  /** The form of 现场办公. */
  readonly Visit: ComponentType<{ readonly issue: Issue; readonly onClose: () => void }>
}

function Opened({ issue, action, Visit }: Props) {
  const gates = useIssueGates(issue)
  const gate = gates.find((g) => g.action === action)
  // By its key an action could be asked for that is not this person's, or not now.
  const isFree = gate !== undefined && gate.blocked === undefined
  const pick = (next: IssueAction) => openAction.set({ issueId: issue.id, action: next })
  const form = { issue, onClose: close }
  if (!action || !isFree) return <ActionSheet {...form} gates={gates} onPick={pick} />
  switch (action) {
    case 'verify':
      return <VerifyNow issue={issue} />
    case 'reject':
      return <RejectDialog {...form} />
    case 'triage':
      return <TriageDialog {...form} />
    case 'merge':
      return <MergeDialog {...form} />
    case 'agenda':
      return <AgendaDialog {...form} />
    case 'visit':
      return <Visit {...form} />
    case 'edit':
      return <EditDialog {...form} />
  }
}

/** 核实 needs no form. */
function VerifyNow({ issue }: { readonly issue: Issue }) {
  const verify = useVerify(issue)
  const isSent = useRef(false)
  useEffect(() => {
    if (isSent.current) return
    isSent.current = true
    void verify().then(close)
  }, [verify])
  return null
}

const close = (): void => openAction.set(undefined)

function startFromRow(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  const row = target.closest<HTMLElement>('[data-issue]')
  const isBusy = event.isComposing || event.ctrlKey || event.metaKey || event.altKey
  if (!row || isBusy || target.closest('textarea,select,input:not([type=checkbox])')) return
  const action = ISSUE_ACTIONS.find((a) => FACES[a].key === event.key.toLowerCase())
  if (!action || document.querySelector('dialog[open]')) return
  event.preventDefault()
  openAction.set({ issueId: row.dataset['issue'] as IssueId, action })
}
