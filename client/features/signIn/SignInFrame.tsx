import type { ReactNode } from 'react'
import { useText } from '../../text/defineText.ts'
import { useLanguage, setLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Masthead } from '../../ui/Masthead.tsx'
import { Page } from '../../ui/Page.tsx'
import { TextSizeButton } from '../../ui/TextSizeButton.tsx'
import { signIn } from './signIn.text.ts'
import css from './SignInFrame.module.css'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Other ways in. */
  readonly foot?: ReactNode
}

/** The quiet page around every way to sign in. */
export function SignInFrame({ title, lead, children, foot }: Props) {
  const t = useText(signIn)
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  const head = (
    <Masthead
      name={t.product}
      aside={
        <>
          <TextSizeButton />
          <Button tone="quiet" onClick={() => void setLanguage(other)} lang={other}>
            {t.otherLanguage}
          </Button>
        </>
      }
    />
  )
  return (
    <Page title={title} head={head} width="form">
      <div className={css['frame']}>
        <h1>{title}</h1>
        {lead && <p className={css['lead']}>{lead}</p>}
        {children}
        {foot && <div className={css['foot']}>{foot}</div>}
      </div>
    </Page>
  )
}
