import type { Language } from '../../text/language.ts'
import type { SignInAnswer } from './postSignIn.ts'

type Refused = Extract<SignInAnswer, { ok: false }>

/** The server's sentence, which is Chinese; in English our own for the same code. */
export const refusalInWords = (refused: Refused, language: Language): string => {
  const { code, text, waitSeconds } = refused
  if (language === 'zh') return text
  if (waitSeconds !== undefined) return `Too many tries; please wait ${waitSeconds} seconds`
  return ENGLISH[code] ?? 'The server could not do this; please try again later'
}

const ENGLISH: Readonly<Record<string, string>> = {
  OFFLINE: 'No network; please check it and try again',
  LINK_INVALID: 'This link does not work any more; please ask the recorder for a new one',
  PASSWORD_WRONG: 'Wrong username or password',
  CODE_WRONG: 'Wrong meeting code; look at the big screen or ask the recorder',
  SETUP_TOKEN_INVALID: 'This set-up link is used up; restart the server for a new one',
  PASSWORD_TOO_LONG: 'A password has at most 256 characters',
  PASSWORD_TOO_SHORT: 'A password has at least 8 characters',
  USERNAME_INVALID: 'A username has 2 to 32 characters, letters, digits, dots, - or _',
  USERNAME_TAKEN: 'This username is taken; please choose another',
  NAME_EMPTY: 'Please fill in your name',
  NAME_TOO_LONG: 'A name has at most 20 characters',
  NAME_RESERVED: 'Please give your own name, not a post or the name of the system',
  GUEST_NOT_LISTED: 'Joining is not possible right now; please try again or ask the recorder',
  TOO_MANY_TRIES: 'Too many tries; please wait a little',
  BUSY: 'Many people are signing in; please try again in a moment',
}
