import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CommandInput } from '../../../domain/commands/index.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { contactWords } from '../../parts/contactWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { intakeText } from './intake.text.ts'
import { pressIssue, queueIssue } from './intakeQueue.ts'
import type { SealContact } from './useContact.ts'
import type { PickedPhoto } from './usePhotos.ts'

/** After this long one need not wait for the answer: it is on the device and will arrive, ms. */
const PATIENCE = 2_500

type NewIssue = CommandInput<'addIssue'>['issue']

/** Sends an issue, or keeps it where there is no network. True once it is in safe hands. */
export const useSubmit = (userId: string) => {
  const t = useText(intakeText)
  const words = useText(contactWords)
  const [, navigate] = useLocation()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()

  const submit = async (
    issue: NewIssue,
    photos: readonly PickedPhoto[],
    seal: SealContact | undefined,
  ): Promise<boolean> => {
    setPending(true)
    setError(undefined)
    const unsent = photos.flatMap((p) => (p.id === undefined && p.blob ? [p.blob] : []))
    if (unsent.length > 0) void queueIssue(userId, issue, unsent)
    const pressed = unsent.length > 0 ? undefined : pressIssue(issue)
    const sealed = seal && pressed?.then((a) => (a.ok ? seal(issueIdIn(a)) : undefined))
    const answer = pressed && (await Promise.race([pressed, later(PATIENCE)]))
    const isSealed = answer?.ok ? await sealed : undefined
    setPending(false)
    if (answer && !answer.ok) {
      setError(answer.text)
      return false
    }
    if (!answer) {
      showToast({ text: seal ? t.queuedWithout : t.queued })
      // As long as the page lives the contact waits with it; on the device it never is.
      void sealed?.then((isDone) => isDone && showToast({ text: words.saved, tone: 'good' }))
      return true
    }
    const run = () => navigate(`/issues/${segmentOf(issueIdIn(answer))}`)
    const text = [t.done(String(answer.answer?.['issueNo'])), sealWords(isSealed)].join('')
    showToast({ text, tone: isSealed === false ? 'bad' : 'good', action: { label: t.look, run } })
    return true
  }
  const sealWords = (isSealed: boolean | undefined): string =>
    isSealed === undefined ? '' : `${t.and}${isSealed ? words.saved : words.notSaved}`
  return { submit, pending, error }
}

const issueIdIn = ({ answer }: { readonly answer?: Readonly<Record<string, unknown>> }): string =>
  String(answer?.['issueId'])

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms))
