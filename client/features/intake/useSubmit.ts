import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CommandInput } from '../../../domain/commands/index.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { intakeText } from './intake.text.ts'
import { pressIssue, queueIssue } from './intakeQueue.ts'
import type { PickedPhoto } from './usePhotos.ts'

/** After this long one need not wait for the answer: it is on the device and will arrive, ms. */
const PATIENCE = 2_500

type NewIssue = CommandInput<'addIssue'>['issue']

/** Sends an issue, or keeps it where there is no network. True once it is in safe hands. */
export const useSubmit = (userId: string) => {
  const t = useText(intakeText)
  const [, navigate] = useLocation()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()

  const submit = async (issue: NewIssue, photos: readonly PickedPhoto[]): Promise<boolean> => {
    setPending(true)
    setError(undefined)
    const unsent = photos.flatMap((p) => (p.id === undefined && p.blob ? [p.blob] : []))
    if (unsent.length > 0) void queueIssue(userId, issue, unsent)
    const answer =
      unsent.length > 0 ? undefined : await Promise.race([pressIssue(issue), later(PATIENCE)])
    setPending(false)
    if (answer && !answer.ok) {
      setError(answer.text)
      return false
    }
    if (!answer) showToast({ text: t.queued })
    else {
      const { issueId, issueNo } = answer.answer ?? {}
      showToast({
        text: t.done(String(issueNo)),
        tone: 'good',
        action: {
          label: t.look,
          run: () => navigate(`/issues/${segmentOf(String(issueId))}`),
        },
      })
    }
    return true
  }
  return { submit, pending, error }
}

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms))
