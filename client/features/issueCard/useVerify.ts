import { useCallback } from 'react'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useText } from '../../text/defineText.ts'
import { showToast } from '../../ui/toastStore.ts'
import { issueCardText } from './issueCard.text.ts'

/** 核实, and what came of it in a message. */
export const useVerify = ({ id, no }: Issue): (() => Promise<void>) => {
  const t = useText(issueCardText)
  const { send } = useCommand('verifyIssue')
  return useCallback(async () => {
    const outcome = await send({ issueId: id })
    if (outcome.ok) showToast({ text: `${no} ${t.done.verify}`, tone: 'good' })
    else showToast({ text: outcome.text, tone: 'bad' })
  }, [send, id, no, t])
}
