/** One spelling for each user name: full-width and half-width, upper and lower case are the same. */
export function normaliseUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase()
}

/** 2 to 32 letters (Chinese too), digits, dots, hyphens or underscores, after normalising. */
export function isUsername(username: string): boolean {
  return /^[\p{L}\p{N}._-]{2,32}$/u.test(username)
}
