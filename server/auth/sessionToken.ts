import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Reads the token out of session cookies as better-auth signs them, `token.signature`, and answers
 * undefined for any that this server has not signed. Its own look-up does the same together with three
 * queries of its own; hundreds that join at once want this part by itself.
 */
export const sessionTokens = (name: string, secret: string) => {
  const mark = `${name}=`
  return (cookies: string): string | undefined => {
    const pair = cookies.split(/;\s*/).find((part) => part.startsWith(mark))
    const value = pair === undefined ? undefined : decoded(pair.slice(mark.length))
    const end = value?.lastIndexOf('.') ?? -1
    if (value === undefined || end < 1) return undefined
    const token = value.slice(0, end)
    const given = Buffer.from(value.slice(end + 1), 'base64')
    const signed = createHmac('sha256', secret).update(token).digest()
    return given.length === signed.length && timingSafeEqual(given, signed) ? token : undefined
  }
}

const decoded = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
