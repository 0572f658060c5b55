/** Opens a personal link as a browser does, and keeps the cookie that it gives. */
export const signIn = async (origin: string, token: string): Promise<string> => {
  const response = await fetch(`${origin}/api/sign-in/link`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  if (!response.ok || cookies.length === 0)
    throw new Error(`the link was refused: ${response.status} ${await response.text()}`)
  return cookies.join('; ')
}
