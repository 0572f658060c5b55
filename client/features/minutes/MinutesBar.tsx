import type { ReactNode } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { copyText } from '../../parts/copyText.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { CorrectButton } from './CorrectButton.tsx'
import { IssueButton } from './IssueButton.tsx'
import { minutesText } from './minutes.text.ts'
import css from './MinutesView.module.css'
import { MinutesStatus } from './MinutesStatus.tsx'
import { SignButton } from './SignButton.tsx'

interface Props {
  readonly minutes: Minutes
  readonly isNewest: boolean
  readonly onCorrected: () => void
  /** Further things to do. */
  readonly children?: ReactNode
}

/** How far this version is, and what can be done with it. */
export function MinutesBar({ minutes, isNewest, onCorrected, children }: Props) {
  const t = useText(minutesText)
  const copy = async () => {
    const isCopied = await copyText(minutes.text)
    showToast(isCopied ? { text: t.copied, tone: 'good' } : { text: t.notCopied, tone: 'bad' })
  }
  return (
    <div className={css['bar']}>
      <MinutesStatus minutes={minutes} />
      <div className={css['actions']}>
        {isNewest && (
          <>
            <CorrectButton minutes={minutes} onDone={onCorrected} />
            <SignButton minutes={minutes} />
            <IssueButton minutes={minutes} />
          </>
        )}
        <Button icon="edit" onClick={() => void copy()}>
          {t.copy}
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
        {children}
      </div>
    </div>
  )
}
