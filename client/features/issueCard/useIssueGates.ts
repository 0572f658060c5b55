import type { Issue } from '../../../domain/issue/Issue.ts'
import { STATUSES } from '../../../domain/issue/Issue.ts'
import { canStep } from '../../../domain/issue/lifeCycle.ts'
import { currentMeeting } from '../../../domain/meeting/lookup.ts'
import type { Subject } from '../../../domain/people/Rule.ts'
import { refuse } from '../../../domain/refusal.ts'
import type { State } from '../../../domain/state.ts'
import { askRules } from '../../live/askRules.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { useActor } from '../../live/useActor.ts'
import { useText } from '../../text/defineText.ts'
import { useRefusalText } from '../../text/refusals.text.ts'
import { issueCardText } from './issueCard.text.ts'
import type { IssueAction } from './issueAction.ts'
import { FACES, ISSUE_ACTIONS } from './issueAction.ts'

/** An action that is this person's business, and why it cannot be taken now. */
export interface IssueGate {
  readonly action: IssueAction
  readonly blocked?: string
}

/** What this person may do with an issue, by the same rules that the server asks. */
export const useIssueGates = (issue: Issue): readonly IssueGate[] => {
  const t = useText(issueCardText)
  const inWords = useRefusalText()
  const actor = useActor()
  const codes = useBoard((state) =>
    ISSUE_ACTIONS.map((action) => {
      const { command } = FACES[action]
      const verdict = askRules(command, state, actor, aboutOf(action, issue, state), serverNow)
      return verdict.refusal?.refused ?? (action === 'agenda' && !mayDraft(state) ? 'LATER' : 'OK')
    }),
  )
  return ISSUE_ACTIONS.flatMap((action, n): readonly IssueGate[] => {
    const code = codes[n] ?? 'NOT_PERMITTED'
    const { step } = FACES[action]
    if (code === 'NOT_PERMITTED') return []
    if (code === 'LATER') return [{ action, blocked: t.notNoticed }]
    if (code !== 'OK') return [{ action, blocked: inWords(refuse(code)) }]
    if (step === undefined || canStep(issue, step)) return [{ action }]
    const status = STATUSES[issue.status]
    return [{ action, blocked: inWords(refuse('ISSUE_STATE', { status })) }]
  })
}

const aboutOf = (action: IssueAction, issue: Issue, state: State): Subject => {
  if (action === 'merge') return { mergeIds: [issue.id] }
  const meetingId = action === 'agenda' ? currentMeeting(state)?.id : undefined
  return { issueId: issue.id, ...(meetingId ? { meetingId } : {}) }
}

const mayDraft = (state: State): boolean => currentMeeting(state)?.phase === 'NOTICED'
