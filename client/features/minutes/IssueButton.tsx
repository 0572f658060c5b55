import { useState } from 'react'
import { answersTo, unanswered } from '../../../domain/minutes/answers.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { useRefusalText } from '../../text/refusals.text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { Names } from './AnswersPanel.tsx'
import { CopiesTo } from './CopiesTo.tsx'
import css from './LifeDialog.module.css'
import { minutesLifeText } from './minutesLife.text.ts'
import { useMayHere, useOpenFile } from './OpenFile.ts'

/** 印发. Whoever will issue may look before it is time: who has not answered, and until when [M43]. */
export function IssueButton({ minutes }: { readonly minutes: Minutes }) {
  const t = useText(minutesLifeText)
  const inWords = useRefusalText()
  const [isOpen, setOpen] = useState(false)
  const refusal = useMayHere('issueMinutes', { meetingId: minutes.meetingId })
  if (refusal && refusal.refused !== 'CONFIRM_OPEN') return null
  return (
    <>
      <Button tone={refusal ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {t.issue}
      </Button>
      {isOpen && (
        <IssueDialog
          minutes={minutes}
          notYet={refusal && inWords(refusal)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

interface Props {
  readonly minutes: Minutes
  /** Why it may not be issued now. */
  readonly notYet: string | undefined
  readonly onClose: () => void
}

function IssueDialog({ minutes, notYet, onClose }: Props) {
  const t = useText(minutesLifeText)
  const { state, again } = useOpenFile()
  const [copies, setCopies] = useState(minutes.document.copiesTo)
  const copiesTo = copies.map((c) => c.trim()).filter(Boolean)
  const waiting = unanswered(state, minutes)
  const objections = answersTo(state, minutes).filter((a) => a.answer === 'OBJECTED').length
  const mayGo = notYet === undefined && copiesTo.length > 0
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.issueTitle}
      command="issueMinutes"
      input={mayGo ? { meetingId: minutes.meetingId, copiesTo } : undefined}
      lacking={notYet ?? t.noCopies}
      submit={t.issue}
      onDone={() => {
        void again()
        showToast({ text: t.issuedDone, tone: 'good' })
      }}
    >
      {notYet && <p className={css['warning']}>{notYet}</p>}
      {waiting.length > 0 && (
        <div>
          <h3>{t.waitingNames(waiting.length)}</h3>
          <p>
            <Names ids={waiting} />
          </p>
          {!notYet && <p className={css['fact']}>{t.silent}</p>}
        </div>
      )}
      {objections > 0 && <p>{t.objections(objections)}</p>}
      <CopiesTo copies={copies} onChange={setCopies} />
    </CommandDialog>
  )
}
