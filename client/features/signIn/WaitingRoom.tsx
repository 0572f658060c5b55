import { useText } from '../../text/defineText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { signIn } from './signIn.text.ts'
import { SignInFrame } from './SignInFrame.tsx'
import css from './WaitingRoom.module.css'

/** 等待主持人同意. The page leaves it by itself. */
export function WaitingRoom({ name }: { readonly name: string }) {
  const t = useText(signIn)
  return (
    <SignInFrame title={t.waitingTitle}>
      <div className={css['waiting']} role="status">
        <span className={css['clock']}>
          <Icon name="clock" />
        </span>
        <div>
          <p>{t.waitingLead(name)}</p>
          <p className={css['hint']}>{t.waitingHint}</p>
        </div>
      </div>
    </SignInFrame>
  )
}
