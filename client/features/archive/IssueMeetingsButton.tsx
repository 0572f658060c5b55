import { useState } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { followUp } from './followUp.text.ts'
import { IssueSheet } from './IssueSheet.tsx'

/** From an issue on the list to every meeting that touched it, of all years. */
export function IssueMeetingsButton({ issue }: { readonly issue: Issue }) {
  const t = useText(followUp)
  const [isOpen, setOpen] = useState(false)
  return (
    <p>
      <Button icon="archive" onClick={() => setOpen(true)}>
        {t.allMeetings}
      </Button>
      {isOpen && (
        <IssueSheet issueId={issue.id} title={issue.title} onClose={() => setOpen(false)} isHere />
      )}
    </p>
  )
}
