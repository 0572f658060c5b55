import { CHOICES } from '../../domain/vote/Ballot.ts'
import type { Message } from './Evidence.ts'
import { spellings } from './spellings.ts'

/** Messages in which the name or the phone of a resident's contact stands, however spelled; must be 0. */
export const contactLeaks = (messages: readonly Message[], contacts: readonly Leaked[]): number => {
  const isLeak = leakFinder(contacts)
  return messages.filter(({ text, values }) => isLeak(text) || isLeak(JSON.stringify(values)))
    .length
}

/** Of a contact, what must never be anywhere else. The place of a problem may well be an address, too. */
interface Leaked {
  readonly name: string
  readonly phone: string
  readonly address?: string
}

/** Tells whether something of the contacts stands in a text, in whatever spelling. */
export const leakFinder = (contacts: readonly Leaked[]): ((text: string) => boolean) => {
  const secrets = contacts.flatMap(({ name, phone, address = '' }) => [name, phone, address])
  const spelled = [...new Set(secrets.filter(Boolean).flatMap(spellings))]
  // Hundreds of spellings and megabytes of text: only where two letters agree the rest is looked at.
  const byBeginning = Map.groupBy(spelled, (s) => beginning(s, 0))
  return (text) => {
    for (let at = 0; at + 1 < text.length; at += 1)
      if (byBeginning.get(beginning(text, at))?.some((s) => text.startsWith(s, at))) return true
    return false
  }
}

const beginning = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1)

/** What a message is held against: who there is, and which motions are secret. */
export interface SecretVotes {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly secretMotionIds: ReadonlySet<string>
  /** All motions and items: a choice beside one of them, and not of a secret motion, is that one's. */
  readonly otherSubjectIds: ReadonlySet<string>
}

/** Messages that put somebody else beside a choice on a secret motion; must be 0. */
export const secretBallotLeaks = (messages: readonly Message[], votes: SecretVotes): number => {
  if (votes.secretMotionIds.size === 0) return 0
  return messages.filter(({ receiver, values }) => {
    const others = votes.people.filter(({ id }) => id !== receiver)
    const names = new Set(others.flatMap(({ id, name }) => [id, name]))
    return values.some((value) => links(value, [], names, votes) || tells(value, others))
  }).length
}

const WORDS = new Set<string>([...Object.keys(CHOICES), ...Object.values(CHOICES)])

/**
 * Does a record in this value link a person with a choice? A record is an object with its plain fields;
 * lists of objects in it are records of their own, about the same thing as the one around them.
 */
const links = (
  value: unknown,
  around: readonly string[],
  names: ReadonlySet<string>,
  votes: SecretVotes,
): boolean => {
  if (Array.isArray(value) && value.some(isObject))
    return value.some((part) => links(part, around, names, votes))
  const own = [...plainStrings(value)]
  const about = [...own, ...around]
  const { secretMotionIds, otherSubjectIds } = votes
  const isAboutSecret =
    about.some((s) => secretMotionIds.has(s)) || !about.some((s) => otherSubjectIds.has(s))
  if (isAboutSecret && own.some((s) => WORDS.has(s)) && own.some((s) => names.has(s))) return true
  return innerLists(value).some((list) => links(list, about, names, votes))
}

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object'

/** Keys and texts of a value, but for those in lists of objects. */
function* plainStrings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (!isObject(value) || (Array.isArray(value) && value.some(isObject))) return
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key
    yield* plainStrings(part)
  }
}

const innerLists = (value: unknown): readonly unknown[] => {
  if (!isObject(value)) return []
  if (Array.isArray(value) && value.some(isObject)) return [value]
  return Object.values(value).flatMap((part) => innerLists(part))
}

/** Prose about a secret vote in which a name is followed by a choice: `某某赞成`. */
const tells = (value: unknown, others: SecretVotes['people']): boolean => {
  if (typeof value === 'string')
    return (
      value.includes('无记名投票') &&
      others.some(({ name }) =>
        new RegExp(`${escape(name)}[^。；）]{0,6}(赞成|反对|弃权)`).test(value),
      )
    )
  return isObject(value) && Object.values(value).some((part) => tells(part, others))
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
