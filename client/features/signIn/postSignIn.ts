/** The server's answer to a sign-in form. `text` is a sentence for people, in Chinese. */
export type SignInAnswer =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: string
      readonly text: string
      /** Where waiting helps. */
      readonly waitSeconds?: number
    }

interface Forms {
  readonly '/api/sign-in/link': { token: string }
  readonly '/api/sign-in/password': { username: string; password: string }
  readonly '/api/sign-in/code': { code: string; name: string }
  readonly '/api/setup': { token: string; username: string; password: string; name: string }
}

/** Posts one of the sign-in forms. Never rejects: a lost network is an answer, too. */
export async function postSignIn<Path extends keyof Forms>(
  path: Path,
  form: Forms[Path],
): Promise<SignInAnswer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(form),
  }).catch(() => undefined)
  if (!response) return { ok: false, code: 'OFFLINE', text: '网络不通，请检查网络后再试' }
  if (response.ok) return { ok: true }
  // A proxy in between may answer with a page of its own.
  const refusal = (await response.json().catch(() => BROKEN)) as typeof BROKEN
  return { ...BROKEN, ...refusal, ok: false }
}

const BROKEN = { code: 'INTERNAL', text: '服务器出错了，请稍后再试' }
