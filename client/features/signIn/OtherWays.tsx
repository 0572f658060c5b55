import { Link } from 'wouter'
import { useText } from '../../text/defineText.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { signIn } from './signIn.text.ts'

interface Props {
  readonly code?: boolean
  readonly password?: boolean
}

/** Links to the other ways in. */
export function OtherWays({ code, password }: Props) {
  const t = useText(signIn)
  return (
    <>
      {code && (
        <Link href="/join" className={buttonClass({ wide: true })}>
          {t.byCode}
        </Link>
      )}
      {password && (
        <Link href="/sign-in" className={buttonClass({ wide: true })}>
          {t.byPassword}
        </Link>
      )}
    </>
  )
}
