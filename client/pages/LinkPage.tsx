import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { postSignIn } from '../features/signIn/postSignIn.ts'
import { signIn } from '../features/signIn/signIn.text.ts'
import { SignInFrame } from '../features/signIn/SignInFrame.tsx'
import { OtherWays } from '../features/signIn/OtherWays.tsx'
import { FormError } from '../features/signIn/FormError.tsx'
import { hideToken, tokenInAddress } from '../features/signIn/tokenInAddress.ts'
import { useSignIn } from '../features/signIn/useSignIn.ts'
import { useMe } from '../live/session.ts'
import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

/** Long enough to read one's own name. */
const HELLO_MS = 900

/** `/j#TOKEN`: a personal link. No form: it signs in, says who one is and goes on. */
export function LinkPage() {
  const t = useText(signIn)
  const [, navigate] = useLocation()
  const [token] = useState(tokenInAddress)
  const [isIn, setIn] = useState(false)
  const { me, status } = useMe()
  const { pending, error, submit } = useSignIn()
  const isPosted = useRef(false)

  const post = async () => setIn(await submit(() => postSignIn('/api/sign-in/link', { token })))
  useEffect(() => {
    hideToken()
    if (isPosted.current || !token) return
    isPosted.current = true
    void post()
  })
  // Reloaded after the token was hidden: whoever is signed in just goes on.
  useEffect(() => {
    if (!token && status === 'in') navigate('/', { replace: true })
  }, [token, status, navigate])
  useEffect(() => {
    if (!isIn) return undefined
    const timer = setTimeout(() => navigate('/', { replace: true }), HELLO_MS)
    return () => clearTimeout(timer)
  }, [isIn, navigate])

  if (isIn)
    return (
      <SignInFrame title={t.hello(me?.name ?? '')} lead={t.goingOn}>
        <Skeleton lines={3} />
      </SignInFrame>
    )
  if ((token && !error) || (!token && status !== 'out'))
    return (
      <SignInFrame title={t.linkTitle} lead={t.linkLead}>
        <Skeleton lines={3} />
      </SignInFrame>
    )
  return (
    <SignInFrame title={t.linkFailed} foot={<OtherWays code password />}>
      <FormError text={token ? error : t.noToken} />
      {token && (
        <Button tone="primary" size="large" wide pending={pending} onClick={() => void post()}>
          {t.tryAgain}
        </Button>
      )}
    </SignInFrame>
  )
}
